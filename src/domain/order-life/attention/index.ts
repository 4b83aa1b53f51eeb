import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { ofBooks } from "./books"
import { ofDecision } from "./decision"
import { ofGoods } from "./goods"
import { ofNotices } from "./notices"

/** What a person should know about an order, and the ways out. */
export function attentionOf(facts: Facts): Attention[] {
  return [ofDecision, ofGoods, ofBooks, ofNotices].flatMap((subject) => subject(facts))
}
