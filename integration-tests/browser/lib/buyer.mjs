import { ADDRESS, COMPANY } from "../../chaos/lib/companies.mjs"
import { PASSWORD } from "../../chaos/lib/buyers.mjs"
import { waitFor } from "./wait-for.mjs"

/** Somebody of a company in the shop. */
export class Buyer {
  /**
   * @param {import("playwright-core").Page} page
   * @param {{ email: string, company: string }} who
   */
  constructor(page, shopUrl, { email, company }) {
    Object.assign(this, { page, shopUrl, email, company })
  }

  async open(path) {
    await this.page.goto(this.shopUrl + path)
  }

  async signUp() {
    await this.open("/sign-up")
    const { page } = this
    await page.getByLabel("Company name").fill(this.company)
    await page.getByLabel("First name").fill(ADDRESS.first_name)
    await page.getByLabel("Last name").fill(ADDRESS.last_name)
    await page.getByLabel("E-mail address").fill(this.email)
    await page.getByLabel("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Create account" }).click()
    await page.getByRole("button", { name: "Sign out" }).waitFor()
  }

  async signIn() {
    await this.open("/sign-in")
    await this.page.getByLabel("E-mail address").fill(this.email)
    await this.page.getByLabel("Password").fill(PASSWORD)
    await this.page.getByRole("main").getByRole("button", { name: "Sign in" }).click()
    await this.page.getByRole("button", { name: "Sign out" }).waitFor()
  }

  /** The card of a way to buy on account, on My page. */
  program(label) {
    return this.page.getByRole("article", { name: label })
  }

  async openMyPage() {
    await this.open("/account")
    await this.page.getByRole("article").first().waitFor()
  }

  async openApplicationForm(label) {
    await this.openMyPage()
    await this.program(label)
      .getByRole("link", { name: /^Apply/ })
      .click()
    await this.page.getByRole("button", { name: "Send application" }).waitFor()
  }

  /** Fills the form in and sends it. */
  async apply(label) {
    await this.openApplicationForm(label)
    await this.fillInApplication({ ...COMPANY, company_name: this.company, contact_email: this.email })
    for (const box of await this.page.getByRole("checkbox").all()) {
      await box.check()
    }
    await this.page.getByText("All required fields are filled in.").waitFor()
    await this.page.getByRole("button", { name: "Send application" }).click()
    await this.page.getByText("Your application was sent.").waitFor()
  }

  /** By the names of the fields that the program's form has. */
  async fillInApplication(data) {
    for (const [name, value] of Object.entries(data)) {
      const field = this.page.locator(`main form [name="${name}"]`)
      if ((await field.count()) === 0) {
        continue
      }
      const isList = await field.evaluate(({ tagName }) => tagName === "SELECT")
      await (isList ? field.selectOption(String(value)) : field.fill(String(value)))
    }
  }

  async putInCart(handle, quantity) {
    await this.open(`/products/${handle}`)
    await this.page.getByLabel("Quantity").fill(String(quantity))
    await this.page.getByRole("button", { name: "Add to cart" }).click()
    await this.page.getByText("In your cart.").waitFor()
  }

  /** From the cart to the choice of payment. */
  async goToPayment() {
    const { page } = this
    await this.open("/checkout")
    await page.getByRole("textbox", { name: "Street and number" }).waitFor()
    for (const [label, value] of Object.entries(DELIVERY)) {
      await page.getByRole("textbox", { name: label }).fill(value)
    }
    await this.goOn("Delivery")
    await page.getByRole("radio", { name: /Parcel/ }).check()
    await this.goOn("Payment")
    await page.getByRole("radio").first().waitFor()
  }

  /** To the page of this title. */
  async goOn(title) {
    await this.page.getByRole("main").getByRole("button", { name: "Continue" }).click()
    await this.page.getByRole("heading", { name: title, level: 1 }).waitFor()
  }

  payment(label) {
    return this.page.getByRole("radio", { name: label })
  }

  /** A program that this order cannot be paid with: why not, and the way out. */
  unusable(label) {
    return this.page.getByRole("group", { name: label })
  }

  /** Asks again and again, as long as the agent is away. */
  async askUntilUsable(label) {
    await this.askUntil(label, this.payment(label))
  }

  /** As if the store listed its methods a moment before it judged the programs. */
  async askUntilListIsLate(label, providerId) {
    const list = /\/store\/payment-providers\?/
    await this.page.route(list, async (route) => {
      const response = await route.fetch()
      const { payment_providers } = await response.json()
      await route.fulfill({ json: { payment_providers: payment_providers.filter(({ id }) => id !== providerId) } })
    })
    await this.askUntil(label, this.unusable(label).getByText("it may be usable by now"))
    await this.page.unroute(list)
  }

  async askUntil(label, sign) {
    const askAgain = this.unusable(label).getByRole("button", { name: "Ask again" })
    await waitFor(`${label} to be usable`, async () => {
      if (await sign.isVisible()) {
        return true
      }
      await askAgain.click({ timeout: 2_000 }).catch(() => undefined)
      return false
    })
  }

  async choosePayment(label, poNumber) {
    await this.payment(label).check()
    if (poNumber) {
      await this.page.getByLabel("Purchase order number").fill(poNumber)
    }
    await this.goOn("Check and order")
  }

  /** Presses the button; returns the order's id. */
  async placeOrder() {
    await this.page.getByRole("button", { name: "Place the order" }).click()
    await this.page.getByRole("heading", { name: "Thank you for your order" }).waitFor()
    await this.page.getByText(/^Order number/).waitFor()
    return /orders\/(order_[^/]+)\/confirmed/.exec(this.page.url())[1]
  }

  /** The whole way from the shelf. */
  async order({ handle = "bolts", quantity, pay, poNumber }) {
    await this.putInCart(handle, quantity)
    await this.goToPayment()
    await this.choosePayment(pay, poNumber)
    return this.placeOrder()
  }

  async openOrder(order_id) {
    await this.open(`/account/orders/${order_id}`)
    await this.page.getByRole("heading", { name: /^Order \d/ }).waitFor()
  }

  /** A named fact, such as "Due on". */
  fact(name, within = this.page.getByRole("main")) {
    return within
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator("xpath=following-sibling::dd")
  }
}

const DELIVERY = {
  "Last name": ADDRESS.last_name,
  "First name": ADDRESS.first_name,
  "Postal code": ADDRESS.postal_code,
  Prefecture: ADDRESS.province,
  City: ADDRESS.city,
  "Street and number": ADDRESS.address_1,
  Phone: ADDRESS.phone,
}
