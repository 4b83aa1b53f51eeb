import type { Attention } from "../../../../domain/order-life/actions"
import { isCovered, REOPEN } from "../../../../domain/order-life/attention/seen"
import { plan } from "../../../../domain/order-life/plan"
import type { Reading } from "../../../../workflows/account-order/read-facts"
import { SETTLE_FAILED } from "../../../../workflows/account-order/settle-order"

/** What a person should look at, what a person has seen, and all that people have said of the one and the other. */
export function attentionOf({ facts, book: { account_order } }: Reading) {
  const { attention: left, attention_decisions: decisions } = account_order
  const valid = decisions.filter(({ reopened_at }) => reopened_at === null)
  const all = plan(facts).attention.map((item) => ({
    item,
    decision: valid.filter((decision) => isCovered(item, decision)).at(-1),
  }))
  return {
    // A look that stopped with a fault is not in the facts, only in what it left behind.
    needs_attention: [
      ...left.filter(({ code }) => code === SETTLE_FAILED),
      ...all.filter(({ decision }) => !decision).map(({ item }) => serialize(item)),
    ],
    accepted_attention: all.flatMap(({ item, decision }) =>
      decision
        ? [
            {
              ...serialize(item),
              actions: [REOPEN],
              accepted: { actor: decision.actor, reason: decision.reason, created_at: decision.created_at },
            },
          ]
        : []
    ),
    attention_decisions: decisions.map(({ code, amount, reason, actor, created_at, reopened_by, reopened_at }) => ({
      code,
      amount,
      reason,
      actor,
      created_at,
      reopened_by,
      reopened_at,
    })),
  }
}

/** What it was found in is told where it stands: its parcels, its charges. */
function serialize({ evidence: _, ...item }: Attention): Omit<Attention, "evidence"> {
  return item
}
