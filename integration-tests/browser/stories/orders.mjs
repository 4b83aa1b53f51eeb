import assert from "node:assert/strict"
import { HOUSE } from "./programs.mjs"

export async function outgrown(world) {
  const { people } = world
  const known = await people.newHouseBuyer(5_000)
  const buyer = await world.buyer(known)
  const order_id = await buyer.order({ quantity: 2, pay: HOUSE })

  const staff = await world.staffMember()
  await staff.openOrder(order_id)
  await staff.editQuantity(9)
  await staff.tradeCredit.getByText("Not enough credit for the changed order").waitFor()
  await staff.tradeCredit.getByText("Raise the account's limit; the order then follows by itself.").waitFor()
  await staff.open(`/trade-credit/attention?q=${order_id}`)
  await staff.row("Order").getByText("Not enough credit for the changed order").waitFor()

  await staff.openOrder(order_id)
  await staff.openCustomer()
  await staff.raiseLimit(50_000)
  await staff.openOrder(order_id)
  await staff.tradeCredit
    .getByText("Not enough credit for the changed order")
    .waitFor({ state: "detached", timeout: 60_000 })
}

export async function phoneOrder(world) {
  const { people } = world
  const known = await people.newHouseBuyer(50_000)
  const staff = await world.staffMember()
  await staff.convertDraft(await people.enterDraft(known, { BOLTS: 4 }))
  await staff.placeOnAccount("TEL-44")
  // What it was done with is gone; the keyboard is near where it was.
  await staff.page.locator(":is(h1, h2, h3):focus").waitFor()
  assert.equal(await staff.fact("PO number").innerText(), "TEL-44")
  await staff.fact("Hold").filter({ hasText: "¥5,280" }).getByText("Open", { exact: true }).waitFor()
  await staff.openCustomer()
  assert.equal(await staff.fact("Held by open orders").innerText(), "¥5,280")
  assert.equal(await staff.fact("Available").innerText(), "¥44,720")

  const buyer = await world.buyer(known)
  await buyer.open("/account/orders")
  await buyer.page.getByRole("link", { name: /^Order \d+$/ }).click()
  assert.equal(await buyer.fact("Purchase order number").innerText(), "TEL-44")
  assert.equal(await buyer.fact("Held for this order").innerText(), "¥5,280")
}
