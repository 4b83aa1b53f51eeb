import { accessible } from "./accessible.mjs"
import { declined, informationRequested, twoPeople } from "./applications.mjs"
import { agentDown, cancelled, overLimit, pendingDecision } from "./checkouts.mjs"
import { outgrown, phoneOrder } from "./orders.mjs"
import { agentWalk, houseWalk } from "./walk.mjs"

/** The first walks: what all is about, when nothing goes wrong. By their names, as all. */
export const WALKS = {
  "own book: a buyer applies, the reviewer approves, an order ships; it is captured and outstanding": houseWalk,
  "through an agent: it approves, an order ships; the board shows accepted, the order is captured and outstanding":
    agentWalk,
}

export const STORIES = {
  ...WALKS,
  "declined: the buyer reads it and can pay in advance": declined,
  "information requested: the buyer is asked, answers, and is approved": informationRequested,
  "two people: a large limit is approved, taken back and approved again, by two at once": twoPeople,
  "over the limit: the buyer reads how much is missing, and pays in advance": overLimit,
  "cancelled: the credit is free again": cancelled,
  "pending decision: nothing ships before the agent's answer, and then it does": pendingDecision,
  "order edited beyond the limit: it needs attention until the limit is raised": outgrown,
  "phone order: a draft becomes an order and is placed on account": phoneOrder,
  "accessible: axe finds nothing serious on our pages, and no text runs out of its card": accessible,
  // Last, because the agent is left alone for a while afterwards.
  "agent down: the shop says so, other methods stay, and it comes back": agentDown,
}
