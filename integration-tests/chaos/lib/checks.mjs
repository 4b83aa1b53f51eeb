import { wrongWithMoney, wrongWithOrder, wrongWithSlips } from "./check-orders.mjs"
import { lostOf } from "./check-told.mjs"
import { activeAtAgent, sum, twice } from "./order-books.mjs"

/**
 * What must hold once everything has come to rest: each check gets the books, what Medusa says of its orders, what the agent
 * holds and what people were told, and says what is wrong.
 */
export const CHECKS = {
  "every life came to its end": ({ journal }) =>
    journal.filter(({ over }) => !over).map(({ serial, kind, broke_off }) => `life ${serial} (${kind}): ${broke_off}`),

  "the ledger proves": ({ ledger }) => ledger.findings.map((finding) => JSON.stringify(finding)),

  "lost: what people were told stands in the books": lostOf,

  "doubled: no cart has led to two orders": ({ books }) =>
    twice(books.orders.filter(({ canceled }) => !canceled).map(({ cart_id }) => cart_id)).map((id) => `cart ${id}`),

  "doubled: the agent has no order that was given up, or that we do not know": ({ agent, books }) => {
    const approved = new Set(
      books.registrations.filter(({ state }) => state === "approved").map(({ number }) => number)
    )
    return activeAtAgent(agent)
      .filter(({ ref }) => !approved.has(ref))
      .map(({ ref }) => ref)
  },

  "doubled: no company stands twice at the agent": ({ agent, applied }) => {
    const expected = applied.filter(({ program_id }) => program_id === "kuroneko").length
    return agent.buyers.length === expected ? [] : [`${expected} applied, the agent has ${agent.buyers.length}`]
  },

  "doubled: each receipt was entered once": ({ books }) => twice(books.receipts.map(({ reference }) => reference)),

  "each order stands with its credit, or is cancelled cleanly": (all) => ofOrders(all, wrongWithOrder),

  "no credit is held without an order": ({ books }) => {
    const ordered = new Set(books.account_orders.filter(({ order_id }) => order_id).map(({ id }) => id))
    return books.holds
      .filter(({ status, account_order_id }) => status === "open" && !ordered.has(account_order_id))
      .map(({ account_order_id }) => `account order ${account_order_id}`)
  },

  "what left has one slip at the agent, what has not has none": (all) => ofOrders(all, wrongWithSlips),

  "the agent's figures are ours": ({ agent, books }) =>
    books.accounts
      .filter(({ agent_buyer_number }) => agent_buyer_number)
      .flatMap((account) => wrongWithFigures(account, agent, books)),

  "what buyers owe is what left, less what came back and what was received": ({ books }) =>
    books.accounts
      .filter(({ program_id, own_book_of }) => program_id === "house" && !own_book_of)
      .flatMap(({ id, outstanding }) => {
        const of = (rows) => sum(rows.filter(({ account_id }) => account_id === id))
        const owed = of(books.charges) - of(books.credits) - of(books.receipts.filter(({ reversed }) => !reversed))
        return outstanding === owed ? [] : [`account ${id}: ${outstanding} outstanding, ${owed} owed`]
      }),

  "captured is charged, and refunded is credited": (all) => ofOrders(all, wrongWithMoney),

  "every application is settled": ({ books, applied }) =>
    applied.flatMap(({ email, program_id }) => {
      const own = (row) => row.email === email && row.program_id === program_id
      const statuses = books.applications.filter(own).map(({ status }) => status)
      const accounts = books.members.filter(own).length
      return statuses.join() === "approved" && accounts === 1
        ? []
        : [`${email} in ${program_id}: ${statuses.join() || "no application"}, ${accounts} accounts`]
    }),

  "stuck: nothing waits, and nobody has to look": ({ books }) => [
    ...books.account_orders
      .filter(({ due, claim_owner }) => due || claim_owner)
      .map(({ id }) => `account order ${id} is due`),
    ...books.account_orders
      .flatMap(({ id, attention }) => attention.map(({ code }) => ({ id, code })))
      .filter(({ code }) => !EXPECTED_ATTENTION.has(code))
      .map(({ id, code }) => `account order ${id}: ${code}`),
    ...books.notices
      .filter(({ kind, status }) => !NOTICE_AT_REST.has(status) && !(kind === "return" && status === "needs_attention"))
      .map(({ account_order_id, kind, status }) => `${kind} notice of account order ${account_order_id}: ${status}`),
    ...books.registrations
      .filter(({ state }) => !REGISTRATION_AT_REST.has(state))
      .map(({ number, state }) => `registration ${number}: ${state}`),
  ],
}

const NOTICE_AT_REST = new Set(["awaiting_shipment", "accepted", "withdrawn", "not_required"])
const REGISTRATION_AT_REST = new Set(["approved", "declined", "cancelled"])
/** This agent takes no returns over its interface: staff are told to enter a refund in its own screen. */
const EXPECTED_ATTENTION = new Set(["return_refused"])

const ofOrders = (all, look) =>
  all.books.orders.flatMap((order) => look(order, all).map((wrong) => `order ${order.id}: ${wrong}`))

/** What staff refunded the agent, which takes no returns, still counts as used until they have told it. */
function wrongWithFigures({ id, agent_buyer_number, held, outstanding }, agent, books) {
  const used = agent.buyers.find(({ ref }) => ref === agent_buyer_number)?.used
  const credited = sum(books.credits.filter(({ account_id }) => account_id === id))
  const ours = held + outstanding
  return used >= ours && used <= ours + credited ? [] : [`account ${id}: the agent says ${used}, we say ${ours}`]
}
