import { MedusaError } from "@medusajs/framework/utils"
import { AVAILABLE, effectiveLimit } from "../ledger/limit"
import { ACCOUNT_COLUMNS, toAccount, toNumberOrNull, type AccountRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, AccountStatus, MemberRecord } from "../types"
import { FLAG_CONDITIONS, FLAGS_OF_ACCOUNT, type AccountFlag } from "./flags"

export type Page = { limit: number; offset: number }

/** An account with its people and what only staff may see. */
export type AccountDetails = AccountRecord & {
  members: MemberRecord[]
  flags: AccountFlag[]
  /** Own book: granted by staff. Agent book: the agent's limit. Without a temporary limit. */
  base_limit_amount: number | null
  /** Agent book: what the staff allow at most, below the agent's limit. */
  ceiling_amount: number | null
  /** In whole percent of the limit, rounded up; null where there is no limit. */
  utilisation_percent: number | null
}

export type AccountFilter = {
  id?: string
  status?: AccountStatus[]
  program_id?: string[]
  customer_id?: string
  external_id?: string
  /** True: the merchant's own books of companies instead of the companies' accounts. Not judged where an id is given. */
  own_book?: boolean
  /** Any of them. */
  flag?: AccountFlag[]
  /** Part of the company's name, or a whole account, external or agent number; of an own book also its account's. */
  q?: string
}

const ORDERS = {
  created_at: "credit_account.created_at",
  company_name: "credit_account.company_name",
  updated_at: "credit_account.updated_at",
  utilisation: "credit_account.utilisation_percent",
  // These read all accounts that are asked for: an index on them would have each hold write all others of the account
  // anew. With 100,000 accounts that takes 70 ms.
  outstanding: "credit_account.outstanding_amount",
  held: "credit_account.held_amount",
  // One that is not told comes after all others.
  limit: `COALESCE(${effectiveLimit()}, -1)`,
  available: `COALESCE(${AVAILABLE}, 'Infinity')`,
}
export type AccountOrdering = keyof typeof ORDERS
export const ACCOUNT_ORDERINGS = Object.keys(ORDERS) as AccountOrdering[]

const MEMBERS = `(SELECT COALESCE(json_agg(json_build_object('id', member.id, 'customer_id', member.customer_id,
    'role', member.role, 'order_limit', member.order_limit, 'month_limit', member.month_limit,
    'created_at', member.created_at) ORDER BY member.created_at, member.id), '[]')
  FROM credit_account_member member
  WHERE member.account_id = credit_account.id AND member.deleted_at IS NULL) AS members`

type JsonMember = Omit<MemberRecord, "created_at"> & { created_at: string }

type DetailsRow = AccountRow &
  Pick<AccountDetails, "flags" | "utilisation_percent"> & {
    members: JsonMember[]
    base_limit_amount: string | null
    ceiling_amount: string | null
  }

const DETAILS = `${ACCOUNT_COLUMNS}, base_limit_amount, ceiling_amount, utilisation_percent, ${FLAGS_OF_ACCOUNT}, ${MEMBERS}`

export async function listAccounts(
  sql: Sql,
  filter: AccountFilter,
  page: Page & { order?: { by: AccountOrdering; descending: boolean } }
): Promise<{ accounts: AccountDetails[]; count: number }> {
  const { where, bindings } = conditions(filter)
  const { by, descending } = page.order ?? { by: "created_at", descending: true }
  const direction = descending ? "DESC" : "ASC"
  // As its index has it: an account without a limit has used the least of it.
  const nulls = by === "utilisation" ? `NULLS ${descending ? "LAST" : "FIRST"}` : ""
  const found = await rows<DetailsRow>(
    sql,
    `SELECT ${DETAILS} FROM credit_account WHERE ${where}
     ORDER BY ${ORDERS[by]} ${direction} ${nulls}, credit_account.id ${direction} LIMIT :limit OFFSET :offset`,
    { ...bindings, limit: page.limit, offset: page.offset }
  )
  const [{ count }] = await rows<{ count: string }>(sql, `SELECT count(*) FROM credit_account WHERE ${where}`, bindings)
  return { accounts: found.map(toDetails), count: Number(count) }
}

export async function readAccount(sql: Sql, id: string): Promise<AccountDetails> {
  const { accounts } = await listAccounts(sql, { id }, { limit: 1, offset: 0 })
  if (accounts.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no credit account ${id}.`)
  }
  return accounts[0]
}

function conditions(filter: AccountFilter): { where: string; bindings: Record<string, string | string[]> } {
  const parts = ["credit_account.deleted_at IS NULL"]
  if (filter.id === undefined) {
    parts.push(filter.own_book ? "own_book_of IS NOT NULL" : "own_book_of IS NULL")
  }
  const bindings: Record<string, string | string[]> = {}
  const when = (name: keyof AccountFilter, condition: string, value: string | string[] | undefined): void => {
    if (value !== undefined) {
      parts.push(condition)
      bindings[name] = value
    }
  }
  when("id", "credit_account.id = :id", filter.id)
  when("status", "credit_account.status = ANY(:status)", filter.status)
  if (filter.flag) {
    parts.push(anyOf(filter.flag))
  }
  when("program_id", "credit_account.program_id = ANY(:program_id)", filter.program_id)
  when("external_id", "external_id = :external_id", filter.external_id)
  when(
    "customer_id",
    `credit_account.id IN (SELECT account_id FROM credit_account_member
      WHERE customer_id = :customer_id AND deleted_at IS NULL)`,
    filter.customer_id
  )
  when(
    "q",
    `(position(lower(:q) IN lower(company_name)) > 0
      OR :q IN (credit_account.id, external_id, agent_buyer_number, own_book_of))`,
    filter.q
  )
  return { where: parts.join(" AND "), bindings }
}

/**
 * Of what stands in other tables not `or`, for which every account would be asked: with 100,000 of them 40 ms instead of
 * 1,400, page and count, on a busy machine.
 */
function anyOf(flags: AccountFlag[]): string {
  const conditions = flags.map((flag) => FLAG_CONDITIONS[flag])
  const isElsewhere = (condition: string) => condition.startsWith("EXISTS")
  const ofRow = conditions.filter((condition) => !isElsewhere(condition)).join(" OR ")
  const ways = [...(ofRow ? [ofRow] : []), ...conditions.filter(isElsewhere)]
  const found = ways.map((way) => `SELECT credit_account.id FROM credit_account WHERE ${way}`)
  return ways.length === 1 ? `(${ways[0]})` : `credit_account.id IN (${found.join(" UNION ")})`
}

function toDetails(row: DetailsRow): AccountDetails {
  return {
    ...toAccount(row),
    flags: row.flags,
    base_limit_amount: toNumberOrNull(row.base_limit_amount),
    ceiling_amount: toNumberOrNull(row.ceiling_amount),
    utilisation_percent: row.utilisation_percent,
    members: row.members.map((member) => ({ ...member, created_at: new Date(member.created_at) })),
  }
}
