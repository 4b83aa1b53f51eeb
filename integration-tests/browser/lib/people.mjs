import { openAccounts, openHouseAccount } from "../../chaos/lib/accounts.mjs"
import { agentOf } from "../../chaos/lib/agent.mjs"
import { booksOf } from "../../chaos/lib/books.mjs"
import { registerBuyer } from "../../chaos/lib/buyers.mjs"
import { ADDRESS, companyName } from "../../chaos/lib/companies.mjs"
import { personOf } from "../../chaos/lib/person.mjs"
import { slipPad } from "../../chaos/lib/slips.mjs"
import { logInAsStaff } from "../../chaos/lib/staff.mjs"
import { newTally } from "../../chaos/lib/tally.mjs"
import { newWire } from "../../chaos/lib/wire.mjs"
import { waitFor } from "./wait-for.mjs"

/** The agent's people, who know a buyer by its name. */
function agentsPeople(simulatorUrl) {
  const agent = agentOf(simulatorUrl)
  const buyerNamed = (company) =>
    waitFor(`${company} to be known to the agent`, async () =>
      // The agent leaves the legal form out.
      (await agent.state()).buyers.find(({ name }) => company.includes(name))
    )
  return {
    ...agent,
    buyerNamed,
    /** @param {object} decision see the simulator's control surface, without whom it is about */
    async decideOnBuyer(name, decision) {
      await agent.decide({ kind: "buyer", ref: (await buyerNamed(name)).ref, ...decision })
    },
  }
}

/**
 * People who do over HTTP what a story only takes for granted, so that its pages show what it is about: those of the kills,
 * who can do everything there is to do.
 */
export async function openPeople({ backendUrl, simulatorUrl, databaseUrl }, firstSerial = 101) {
  const tally = newTally()
  const site = { backend: () => backendUrl, wire: newWire(tally), tally }
  const staff = await logInAsStaff(site)
  const people = {
    ...site,
    staff,
    shop: await staff.readShop(),
    agent: agentsPeople(simulatorUrl),
    books: booksOf(databaseUrl),
    slips: slipPad(),
    applied: [],
  }
  let serial = firstSerial
  const next = async (open) => {
    const buyer = await open(people, serial)
    return Object.assign(buyer, { company: companyName(serial++) })
  }
  return {
    ...people,
    serial: () => serial,
    /** Not in the shop yet. */
    newcomer: () => ({ email: `keiri-${serial}@arashi.example`, company: companyName(serial++) }),
    /** Registered, and nothing else yet. */
    newCustomer: () => next(registerBuyer),
    /** With an account in the merchant's own book and one at the agent. */
    newBuyer: () => next(openAccounts),
    /** Of the merchant's own book only. */
    newHouseBuyer: (limit) => next((site, n) => openHouseAccount(site, n, limit)),
    /** One more of the merchant's people; returns their login. */
    async newColleague() {
      const login = { email: `staff-${serial++}@merchant.example`, password: "supersecret" }
      const { invite } = await staff.person.post("/admin/invites", { email: login.email })
      const { token } = await personOf(site, {}).post("/auth/user/emailpass/register", login)
      const newcomer = personOf(site, { authorization: `Bearer ${token}` })
      await newcomer.post(`/admin/invites/accept?token=${invite.token}`, { email: login.email })
      return login
    },
    /** An order that came by telephone, entered as a draft; returns its id. */
    async enterDraft(buyer, basket) {
      const { customers } = await staff.person.get(`/admin/customers?email=${buyer.email}&has_account=true&fields=id`)
      const { shop } = people
      const { draft_order } = await staff.person.post("/admin/draft-orders", {
        region_id: shop.region_id,
        sales_channel_id: shop.sales_channel_id,
        email: buyer.email,
        customer_id: customers[0].id,
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
        items: Object.entries(basket).map(([sku, quantity]) => ({ variant_id: shop.variants[sku], quantity })),
        shipping_methods: [{ shipping_option_id: shop.shipping_option_id, name: "Parcel", amount: 800 }],
      })
      return draft_order.id
    },
    /** Places an order; `basket` is pieces by SKU. */
    async order(buyer, program_id, basket, po_number) {
      const cart_id = await buyer.fillCart(basket)
      await buyer.choosePayment(cart_id, program_id, po_number && { po_number })
      return buyer.complete(cart_id, program_id)
    },
  }
}
