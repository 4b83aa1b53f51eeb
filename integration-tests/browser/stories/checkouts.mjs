import assert from "node:assert/strict"
import { letFiguresAge } from "../lib/let-figures-age.mjs"
import { HOUSE, IN_ADVANCE, KURONEKO } from "./programs.mjs"

/** Too many in a row, after which the agent is left alone for a while. */
const FAILURES = 5

export async function overLimit(world) {
  const known = await world.people.newHouseBuyer(3_000)
  const buyer = await world.buyer(known)
  await buyer.putInCart("bolts", 5)
  await buyer.goToPayment()
  const reason = buyer.unusable(HOUSE)
  // 5 × 1,000 and the parcel, with tax, are 6,468.
  await reason.getByText("¥3,468").waitFor()
  await reason.getByRole("link", { name: "Change the cart" }).waitFor()
  await buyer.choosePayment(IN_ADVANCE)
  await buyer.placeOrder()
  await buyer.page.getByText("We send you our bank details").waitFor()
}

export async function agentDown(world) {
  const { people, agent } = world
  const known = await people.newBuyer()
  const waiting = await people.newCustomer()
  await waiting.apply("kuroneko")
  await agent.buyerNamed(waiting.company)

  await agent.fault({ kind: "http_500", times: 1_000 })
  const staff = await world.staffMember()
  await staff.openApplication(waiting.company)
  for (let asked = 0; asked < FAILURES; asked++) {
    await staff.askAgentInVain()
  }
  await letFiguresAge(world.product)

  const buyer = await world.buyer(known)
  await buyer.putInCart("bolts", 1)
  await buyer.goToPayment()
  await buyer.unusable(KURONEKO).getByRole("button", { name: "Ask again" }).waitFor()
  await buyer.payment(HOUSE).waitFor()

  await agent.forgetFaults()
  await buyer.askUntilListIsLate(KURONEKO, "pp_deferred-invoice_kuroneko")
  await buyer.askUntilUsable(KURONEKO)
  await buyer.choosePayment(KURONEKO)
  await buyer.placeOrder()
}

export async function pendingDecision(world) {
  const { people, agent } = world
  const buyer = await world.buyer(await people.newBuyer())
  await buyer.putInCart("bolts", 2)
  await buyer.goToPayment()
  await buyer.choosePayment(KURONEKO)
  await agent.fault({ operation: "AN010", kind: "timeout_before", times: 1_000 })
  const order_id = await buyer.placeOrder()
  await buyer.page.getByText("We have your order, and it is being reviewed").waitFor()

  const staff = await world.staffMember()
  staff.announce(/POST .*\/fulfillments$/, 400)
  await staff.openOrder(order_id)
  await staff.page.getByText("Do not ship yet").first().waitFor()
  await staff.fulfilInVain(/To ship it all the same, at your own risk/)

  await agent.forgetFaults()
  await staff.openOrder(order_id)
  await staff.tradeCredit.getByText("It may be shipped.").waitFor({ timeout: 120_000 })
  await staff.fulfilAndShip(people.slips.next())
  await buyer.openOrder(order_id)
  await buyer.page.getByText("Approved", { exact: true }).waitFor()
}

export async function cancelled(world) {
  const { people } = world
  const known = await people.newHouseBuyer(10_000)
  const buyer = await world.buyer(known)
  const order_id = await buyer.order({ quantity: 5, pay: HOUSE })
  await buyer.openMyPage()
  assert.equal(await buyer.fact("Available", buyer.program(HOUSE)).innerText(), "¥3,532")

  const staff = await world.staffMember()
  await staff.openOrder(order_id)
  await staff.cancelOrder()
  await staff.tradeCredit.getByText("Released", { exact: true }).waitFor()

  await buyer.openMyPage()
  assert.equal(await buyer.fact("Available", buyer.program(HOUSE)).innerText(), "¥10,000")
  await buyer.openOrder(order_id)
  await buyer.page.getByText("Cancelled", { exact: true }).first().waitFor()
}
