import { roleMay } from "../../../domain/credit/roles"
import { remainingToSpend } from "../../../domain/credit/spending"
import type { Program } from "../../../domain/program/program"
import { majorOf, minorOf } from "../amounts"
import { MemberLimitError } from "../errors"
import { lockAccount } from "../ledger/locks"
import { rows, type Sql } from "../sql"
import type { MemberRole, PlaceHold } from "../types"
import { monthUsed, STILL_TO_LEAVE, timeZonesOf } from "./spent"

const SPENDER = `credit_account_member member
  JOIN credit_account_order ordered ON ordered.customer_id = member.customer_id
  WHERE ordered.id = :account_order_id AND member.deleted_at IS NULL
    AND (member.role = 'accountant' OR member.order_limit IS NOT NULL OR member.month_limit IS NOT NULL)`

/**
 * The reservation of a member with limits. Inside one statement, what others have just written would not be summed: after
 * waiting for the account's row, PostgreSQL reads that row anew, but the holds as they were before. So the row is locked
 * first, in a statement of its own, and two checkouts at once queue for it.
 *
 * @param place the reservation itself, in this transaction
 * @returns null where the member has no limits, or when the key is used meanwhile
 * @throws MemberLimitError
 */
export async function withinLimits<Row>(
  sql: Sql,
  input: PlaceHold,
  programs: Program[],
  place: (transaction: Sql) => Promise<Row | null>
): Promise<Row | null> {
  const { account_id } = input
  if (account_id === null || !(await hasLimits(sql, { account_order_id: input.account_order_id, account_id }))) {
    return null
  }
  return sql.transaction(async (transaction) => {
    await lockAccount(transaction, account_id)
    const [known] = await rows(transaction, "SELECT 1 FROM credit_hold WHERE key = :key", { key: input.key })
    if (known) {
      return null
    }
    const spender = await readSpender(transaction, input, programs)
    if (spender) {
      refuseBeyond(spender, input)
    }
    return place(transaction)
  })
}

/** Only that: what was spent is summed once, under the lock. */
async function hasLimits(sql: Sql, bindings: { account_order_id: string; account_id: string }): Promise<boolean> {
  const found = await rows(sql, `SELECT 1 FROM ${SPENDER} AND member.account_id = :account_id`, bindings)
  return found.length > 0
}

type Spender = {
  role: MemberRole
  order_limit: string | null
  month_limit: string | null
  order_used: string
  month_used: string
}

async function readSpender(sql: Sql, input: PlaceHold, programs: Program[]): Promise<Spender | undefined> {
  const [found] = await rows<Spender>(
    sql,
    `SELECT member.role, member.order_limit, member.month_limit,
       CASE WHEN member.month_limit IS NULL THEN 0 ELSE ${monthUsed("member")} END AS month_used,
       (SELECT COALESCE(sum(${STILL_TO_LEAVE}), 0) FROM credit_hold hold WHERE hold.account_order_id = ordered.id)
         + (SELECT COALESCE(sum(amount), 0) FROM credit_charge WHERE account_order_id = ordered.id) AS order_used
     FROM ${SPENDER} AND member.account_id = :account_id`,
    { account_order_id: input.account_order_id, account_id: input.account_id, time_zones: timeZonesOf(programs) }
  )
  return found
}

function refuseBeyond(spender: Spender, { amount, currency_code, account_id, account_order_id }: PlaceHold): void {
  const minor = (value: string | null) => (value === null ? null : minorOf(Number(value), currency_code))
  if (!roleMay(spender.role, "order")) {
    throw new MemberLimitError(null, account_order_id, account_id)
  }
  const remaining = remainingToSpend({
    order_limit: minor(spender.order_limit),
    order_used: minor(spender.order_used) ?? 0,
    month_limit: minor(spender.month_limit),
    month_used: minor(spender.month_used) ?? 0,
  })
  const over = remaining === null ? 0 : minorOf(amount, currency_code) - remaining
  if (over > 0) {
    throw new MemberLimitError(majorOf(over, currency_code), account_order_id, account_id)
  }
}
