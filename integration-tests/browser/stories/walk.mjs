import assert from "node:assert/strict"
import { HOUSE, KURONEKO } from "./programs.mjs"

const LIMIT = 300_000

/** In the merchant's own book: the reviewer decides, and nobody else hears of the order. */
export async function houseWalk(world) {
  const { people } = world
  const buyer = await world.buyer()
  await buyer.signUp()
  await buyer.apply(HOUSE)

  const staff = await world.staffMember()
  await staff.openApplication(buyer.company)
  await staff.approve(LIMIT)

  await buyer.page.getByText("You can pay by invoice from now on.").waitFor()
  const order_id = await buyer.order({ quantity: 3, pay: HOUSE, poNumber: "PO-2026-118" })

  await staff.openOrder(order_id)
  assert.equal(await staff.fact("PO number").innerText(), "PO-2026-118")
  const slip = people.slips.next()
  await staff.fulfilAndShip(slip)
  await staff.tradeCredit.getByText("Charged", { exact: true }).waitFor()
  await staff.seeCaptured("4,268")
  await staff.openCustomer()
  assert.equal(await staff.fact("Outstanding").innerText(), "¥4,268")

  await buyer.openOrder(order_id)
  await buyer.page.getByText(slip).waitFor()
  await buyer.openMyPage()
  assert.equal(await buyer.fact("Shipped and not paid yet", buyer.program(HOUSE)).innerText(), "¥4,268")
}

/** Through a billing agent: it decides, and hears of the parcel. */
export async function agentWalk(world) {
  const { people, agent } = world
  const buyer = await world.buyer()
  await buyer.signUp()
  await buyer.apply(KURONEKO)

  const staff = await world.staffMember()
  await staff.openApplication(buyer.company)
  await agent.decideOnBuyer(buyer.company, { decision: "approve", credit_limit: LIMIT })
  await staff.askAgent()
  await staff.page.getByText("Approved", { exact: true }).first().waitFor()

  const order_id = await buyer.order({ quantity: 2, pay: KURONEKO, poNumber: "PO-7" })
  const slip = people.slips.next()
  await staff.openOrder(order_id)
  await staff.tradeCredit.getByText("It may be shipped.").waitFor()
  await staff.fulfilAndShip(slip)
  // The card follows by itself what becomes of the notice.
  await staff.tradeCredit.getByText("Accepted", { exact: true }).first().waitFor({ timeout: 60_000 })
  await staff.seeCaptured("3,168")
  await staff.openBoard({ status: "accepted", q: slip })
  await staff.row(slip).getByText("Accepted", { exact: true }).waitFor()
  await staff.openOrder(order_id)
  await staff.openCustomer()
  assert.equal(await staff.fact("Outstanding").innerText(), "¥3,168")
}
