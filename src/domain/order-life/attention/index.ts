import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { ofApproval } from "./approval"
import { ofDecision } from "./decision"
import { ofGoods } from "./goods"
import { ofGuarantee } from "./guarantee"
import { ofNotices } from "./notices"
import { ofPoNumber } from "./po-number"
import { ofChange } from "./shortfall"

/** What a person should know about an order, and the ways out. */
export function attentionOf(facts: Facts): Attention[] {
  return [ofDecision, ofChange, ofApproval, ofGoods, ofGuarantee, ofNotices, ofPoNumber].flatMap((subject) =>
    subject(facts)
  )
}
