import { URLSearchParams } from "node:url"
import { cancelOrder, convertDraft, editQuantity, fulfil, openFulfilment, ship } from "./medusa-screens.mjs"

const LOGIN = { email: "admin@example.com", password: "supersecret" }

/** Somebody of the merchant's in the dashboard. */
export class StaffMember {
  /** @param {import("playwright-core").Page} page */
  constructor(page, backendUrl) {
    this.page = page
    this.dashboardUrl = `${backendUrl}/app`
  }

  async logIn({ email, password } = LOGIN) {
    await this.open("/login")
    await this.page.getByPlaceholder("Email").fill(email)
    await this.page.getByPlaceholder("Password").fill(password)
    await this.page.getByRole("button", { name: "Continue with Email" }).click()
    await this.page.getByRole("heading", { name: "Orders" }).first().waitFor()
  }

  async open(path) {
    await this.page.goto(this.dashboardUrl + path)
  }

  /** Our card on the pages of orders and customers. */
  get tradeCredit() {
    return this.page.getByRole("region", { name: "Trade credit", exact: true })
  }

  get drawer() {
    return this.page.getByRole("dialog")
  }

  /** From the queue to the company's application; the newest when it has several. */
  async openApplication(company) {
    await this.open("/trade-credit/applications?view=all")
    await this.page.getByRole("searchbox").fill(company)
    await this.page.getByRole("row").filter({ hasText: company }).first().click()
    await this.page.getByRole("region", { name: company }).waitFor()
  }

  async approve(limit) {
    await this.beginApproval(limit)
    await this.endApproval()
    await this.toast("Approved: the account is open")
  }

  /** As the first of two. */
  async approveFirst(limit) {
    await this.beginApproval(limit)
    await this.endApproval()
    await this.toast("Your approval is kept.")
  }

  /** @param limit nothing: what the form proposes, which is what another person has approved */
  async beginApproval(limit) {
    await this.page.getByRole("button", { name: "Approve", exact: true }).click()
    if (limit) {
      await this.drawer.getByLabel("Credit limit").fill(String(limit))
    }
  }

  async endApproval() {
    await this.drawer.getByRole("button", { name: "Approve" }).click()
    await this.confirm("Approve")
  }

  async beginToTakeApprovalBack(reason) {
    await this.page.getByRole("button", { name: "Take approval back" }).click()
    await this.drawer.getByLabel("Reason").fill(reason)
  }

  async endTakingApprovalBack() {
    await this.drawer.getByRole("button", { name: "Take approval back" }).click()
  }

  /** The open form says that somebody else was quicker, and is closed. */
  async readRefusal(text) {
    await this.drawer.getByRole("alert").filter({ hasText: text }).waitFor()
    await this.drawer.getByRole("button", { name: "Cancel" }).click()
    await this.drawer.waitFor({ state: "detached" })
  }

  /** @param {string} reason as the list names it */
  async decline(reason) {
    await this.page.getByRole("button", { name: "Decline" }).click()
    await this.drawer.getByRole("combobox").click()
    await this.page.getByRole("option", { name: reason }).click()
    await this.drawer.getByRole("button", { name: "Decline" }).click()
    await this.confirm("Decline")
    await this.toast("Declined.")
  }

  async requestInformation(message) {
    await this.page.getByRole("button", { name: "Request information" }).click()
    await this.drawer.getByLabel("What do you need to know?").fill(message)
    await this.drawer.getByRole("button", { name: "Send to buyer" }).click()
    await this.toast("The application is back with the buyer.")
  }

  /** Instead of one that waits for an answer. */
  async changeQuestion(message) {
    await this.page.getByRole("button", { name: "Change the question" }).click()
    await this.drawer.getByLabel("What do you need to know?").fill(message)
    await this.drawer.getByRole("button", { name: "Change the question" }).click()
    await this.toast("The buyer now reads this question instead.")
  }

  async askAgent() {
    await this.page.getByRole("button", { name: "Ask the agent now" }).click()
    await this.toast("The agent's answer")
  }

  /** While the agent does not answer. */
  async askAgentInVain() {
    const answered = this.page.waitForResponse(/\/refresh$/)
    await this.page.getByRole("button", { name: "Ask the agent now" }).click()
    await answered
    await this.toast("The agent did not answer.")
  }

  /** The board of notices, filtered by its address as a bookmark is. */
  async openBoard(filters = {}) {
    await this.open(`/trade-credit/shipments?${new URLSearchParams(filters)}`)
    await this.page.getByRole("heading", { name: "Shipments to report" }).waitFor()
  }

  row(text) {
    return this.page.getByRole("row").filter({ hasText: text })
  }

  /** The question that comes before what cannot be undone. */
  async confirm(action) {
    await this.page.getByRole("alertdialog").getByRole("button", { name: action, exact: true }).click()
  }

  async toast(text) {
    await this.page.getByText(text).first().waitFor()
  }

  async openOrder(order_id) {
    await this.open(`/orders/${order_id}`)
    await this.tradeCredit.waitFor()
  }

  /** In Medusa's own screens: packs all that is not packed yet, and ships it. */
  async fulfilAndShip(trackingNumber) {
    await fulfil(this.page)
    await ship(this.page, trackingNumber)
  }

  /** The form stays, with the reason. */
  async fulfilInVain(reason) {
    const dialog = await openFulfilment(this.page)
    await dialog.getByRole("button", { name: "Create Fulfillment" }).click()
    await this.toast(reason)
    await dialog.getByRole("button", { name: "Cancel" }).click()
  }

  cancelOrder() {
    return cancelOrder(this.page)
  }

  /** Of the order's only line. */
  editQuantity(quantity) {
    return editQuantity(this.page, quantity)
  }

  /** Opens the draft and makes an order of it. */
  async convertDraft(draft_id) {
    await this.open(`/draft-orders/${draft_id}`)
    await convertDraft(this.page)
  }

  /** From the page of an unpaid order. */
  async placeOnAccount(poNumber) {
    await this.tradeCredit.getByRole("button", { name: "Place on account" }).click()
    await this.drawer.getByRole("textbox", { name: "PO number" }).fill(poNumber)
    await this.drawer.getByRole("button", { name: "Place on account" }).click()
    await this.toast("The order is on account.")
  }

  /** From the customer's page. */
  async raiseLimit(limit) {
    await this.tradeCredit.getByRole("button", { name: "Change limit" }).click()
    await this.drawer.getByLabel("New limit").fill(String(limit))
    await this.drawer.getByLabel("Reason").fill("Orders more in autumn")
    await this.drawer.getByRole("button", { name: "Set" }).click()
    await this.toast("The limit is set.")
  }

  async openCustomer() {
    await this.page.getByRole("link", { name: /Arashiyama/ }).click()
    await this.tradeCredit.waitFor()
  }

  /** By Medusa's own figures of the order, on the page that is open. */
  async seeCaptured(amount) {
    await this.page.getByText(`Paid Total¥ ${amount} JPY`).first().waitFor()
  }

  /** A named fact of our card, such as "Decision". */
  fact(name, within = this.tradeCredit) {
    return within
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator("xpath=following-sibling::dd")
  }
}
