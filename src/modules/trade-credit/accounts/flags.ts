import { AVAILABLE, used } from "../ledger/limit"

/** From here on little of a limit is left. */
const NEARLY_USED_PERCENT = 80

/** The percentage finds them by its index; the figures themselves, with the clock, have the last word. */
export const FLAG_CONDITIONS = {
  over_limit: `(utilisation_percent > 100 AND ${AVAILABLE} < 0)`,
  nearly_used: `(utilisation_percent BETWEEN ${NEARLY_USED_PERCENT} AND 100 AND ${used("amount")} > 0
    AND ${used("amount")} * 100 >= ${NEARLY_USED_PERCENT} * (${AVAILABLE} + ${used("amount")}))`,
  temporary_limit: "(temporary_limit_expires_at > now())",
  owes_outside: "(offline_amount > 0)",
  awaiting_second_person: `EXISTS (SELECT 1 FROM credit_approval_request request
    WHERE request.account_id = credit_account.id AND request.state = 'pending')`,
  /** Something of an agent's account stands in the merchant's own book, and is owed. */
  unguaranteed: `EXISTS (SELECT 1 FROM credit_account own
    WHERE own.own_book_of = credit_account.id AND own.outstanding_amount > 0)`,
} as const

export type AccountFlag = keyof typeof FLAG_CONDITIONS
export const ACCOUNT_FLAGS = Object.keys(FLAG_CONDITIONS) as AccountFlag[]

/** What somebody who looks through accounts should see of this one. */
export const FLAGS_OF_ACCOUNT = `array_remove(ARRAY[${Object.entries(FLAG_CONDITIONS)
  .map(([flag, condition]) => `CASE WHEN ${condition} THEN '${flag}' END`)
  .join(", ")}], NULL) AS flags`
