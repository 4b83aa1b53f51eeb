import type { Attention } from "../actions"

/** The way out of what is settled elsewhere, such as with the buyer: a person says that it is, and why. */
export const ACCEPT = "accept_attention"
/** It is to stand in the list again. */
export const REOPEN = "reopen_attention"

/** What a person had before their eyes when they said that nothing more is to be done about it here. */
export type Seen = { code: string; evidence: string[]; amount: number | null }

export const mayBeAccepted = ({ actions }: Pick<Attention, "actions">): boolean => actions.includes(ACCEPT)

/**
 * Do a person's words still cover it? For nothing that came later: not another parcel, not more money. What has become
 * less stays seen. In SQL where an order is given back (`modules/trade-credit/attention/split.ts`).
 */
export function isCovered({ code, evidence, amount }: Attention, seen: Seen): boolean {
  return (
    evidence !== undefined &&
    seen.code === code &&
    evidence.every((id) => seen.evidence.includes(id)) &&
    (amount ?? 0) <= (seen.amount ?? 0)
  )
}
