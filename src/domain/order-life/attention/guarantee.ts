import { toMajor } from "../../money/money"
import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { receivableOf } from "../receivable"
import { ACCEPT } from "./seen"

/** Goods that the merchant alone bears, though the program's agent was to. */
export function ofGuarantee({ order, program, records }: Facts): Attention[] {
  const { unguaranteed } = receivableOf(records)
  const amount = toMajor(unguaranteed, program.currency_decimals)
  return order && unguaranteed > 0
    ? [
        {
          code: "unguaranteed",
          message:
            `Goods worth ${amount} have left that the billing agent does not guarantee. ` +
            "They stand in your own book. Settle it with the agent, or collect the amount from the buyer yourself.",
          actions: ["contact_agent", "contact_buyer", ACCEPT],
          evidence: records.charges.filter((charge) => charge.unguaranteed).map(({ id }) => id),
          amount,
        },
      ]
    : []
}
