import { PASSWORD } from "../../chaos/lib/buyers.mjs"
import { waitFor } from "./wait-for.mjs"

const APPLICANTS = 3
const PARCELS_AT_RISK = 2
/** Of which a good part is used. */
const HOUSE_LIMIT = 30_000

/**
 * A shop in the middle of its week: applications that wait, orders in several states, parcels of which the agent has not
 * accepted the notice, an order beyond its credit. What pages have to show something of it is in the answer.
 */
export async function setScene(people) {
  const { staff, agent, shop } = people
  for (let applicant = 0; applicant < APPLICANTS; applicant++) {
    await (await people.newCustomer()).apply("house")
  }
  const applicant = await people.newCustomer()
  await applicant.apply("house")
  const { id: application_id } = await applicant.applicationFor("house")

  const buyer = await people.newBuyer()
  const ship = async (order) => {
    await staff.ship(order.id, await staff.pack(order.id, shop.location_id), people.slips.next())
    return order
  }
  const shipped = await ship(await people.order(buyer, "kuroneko", { BOLTS: 12, NOTEBOOK: 3 }, "PO-2026-101"))
  await ship(await people.order(buyer, "house", { "RICE-CRACKERS": 40, NOTEBOOK: 10 }, "PO-2026-102"))
  const open = await people.order(buyer, "house", { BOLTS: 3 }, "PO-2026-103")
  await staff.raiseLimit((await staff.onAccount(open.id)).account.id, HOUSE_LIMIT, "scene")
  await waitFor("the agent to accept", async () => {
    const { notices } = await staff.onAccount(shipped.id)
    return notices.some(({ status }) => status === "accepted")
  })

  const small = await people.newHouseBuyer(8_000)
  const outgrown = await people.order(small, "house", { BOLTS: 3 })
  const [line] = (await staff.read(outgrown.id)).items
  await staff.edit(outgrown.id, line.id, 20)

  await agent.fault({ operation: "AN030", kind: "refuse", times: 1_000 })
  for (let parcel = 0; parcel < PARCELS_AT_RISK; parcel++) {
    await ship(await people.order(buyer, "kuroneko", { BOLTS: 20 + 15 * parcel }))
  }
  const { account } = await staff.onAccount(shipped.id)
  const { members } = (await staff.person.get(`/admin/trade-credit/accounts/${account.id}`)).account
  return {
    customer_id: members[0].customer_id,
    draft_id: await people.enterDraft(buyer, { BOLTS: 2 }),
    application_id,
    account_id: account.id,
    order_id: shipped.id,
    outgrown_id: outgrown.id,
    buyer,
    password: PASSWORD,
  }
}
