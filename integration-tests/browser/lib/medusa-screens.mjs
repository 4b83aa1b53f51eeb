// What people do in Medusa's own screens of an order.

/** Packs all that is not packed yet. */
export async function fulfil(page) {
  const dialog = await openFulfilment(page)
  await dialog.getByRole("button", { name: "Create Fulfillment" }).click()
  await dialog.waitFor({ state: "detached" })
}

/** The form, filled in by Medusa. */
export async function openFulfilment(page) {
  await choose(page, "Unfulfilled Items", "Fulfill items")
  const dialog = page.getByRole("dialog")
  // Pressed before Medusa has filled it in, the button only says what is missing.
  await dialog.getByRole("paragraph").filter({ hasText: "Tokyo warehouse" }).waitFor()
  await dialog.getByRole("paragraph").filter({ hasText: "Parcel" }).waitFor()
  await dialog.getByRole("spinbutton").first().waitFor()
  return dialog
}

/** Marks the packed parcel as shipped. */
export async function ship(page, trackingNumber) {
  await page.getByRole("button", { name: "Mark as shipped" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Add tracking number" }).click()
  await dialog.getByPlaceholder("123-456-789").fill(trackingNumber)
  await dialog.getByRole("button", { name: "Save" }).click()
  await dialog.waitFor({ state: "detached" })
}

/** From the menu of a card of the order's page. */
export async function choose(page, heading, action) {
  await page.getByRole("heading", { name: heading }).locator("xpath=..").getByRole("button").click()
  await page.getByRole("menuitem", { name: action }).click()
}

/** The menu beside the order's number has no name. */
export async function cancelOrder(page) {
  const card = page.getByRole("heading", { name: /^#\d+$/ }).locator("xpath=../../..")
  await card.getByRole("button").last().click()
  await page.getByRole("menuitem", { name: "Cancel" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Continue" }).click()
  await card.getByText("Canceled", { exact: true }).first().waitFor()
}

/** Edits the pieces of the order's only line, and confirms it for the customer. */
export async function editQuantity(page, quantity) {
  await choose(page, "Summary", "Edit order")
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("spinbutton").fill(String(quantity))
  // Medusa takes it over when the field is left.
  const taken = page.waitForResponse(/\/order-edits\/.+\/items\//)
  await dialog.getByRole("spinbutton").blur()
  await taken
  await dialog.getByRole("button", { name: "Confirm Edit" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Continue" }).click()
  await dialog.waitFor({ state: "detached" })
  await page.getByRole("button", { name: "Force confirm" }).click()
  await page.getByRole("button", { name: "Force confirm" }).waitFor({ state: "detached" })
}

/** From the page of a draft to the page of its order. */
export async function convertDraft(page) {
  await page.getByRole("button", { name: "Convert to order" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Confirm" }).click()
  await page.waitForURL(/\/app\/orders\//)
}
