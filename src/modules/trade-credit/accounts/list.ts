import { MedusaError } from "@medusajs/framework/utils"
import { ACCOUNT_COLUMNS, toAccount, toEntry, type AccountRow, type EntryRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, AccountStatus, EntryRecord, MemberRecord } from "../types"

export type Page = { limit: number; offset: number }
export type EntryPage = Page & { oldest_first?: boolean }

/** An account with its people and what only staff may see. */
export type AccountDetails = AccountRecord & { members: MemberRecord[] }

export type AccountFilter = {
  id?: string
  status?: AccountStatus[]
  program_id?: string
  customer_id?: string
  external_id?: string
  /** True: the merchant's own books of companies instead of the companies' accounts. Not judged where an id is given. */
  own_book?: boolean
  /** Part of the company's name, or a whole account, external or agent number; of an own book also its account's. */
  q?: string
}

const ORDERS = {
  created_at: "credit_account.created_at",
  company_name: "credit_account.company_name",
  updated_at: "credit_account.updated_at",
}
export type AccountOrdering = keyof typeof ORDERS
export const ACCOUNT_ORDERINGS = Object.keys(ORDERS) as AccountOrdering[]

const MEMBERS = `(SELECT COALESCE(json_agg(json_build_object('id', member.id, 'customer_id', member.customer_id,
    'role', member.role, 'order_limit', member.order_limit, 'month_limit', member.month_limit,
    'created_at', member.created_at) ORDER BY member.created_at, member.id), '[]')
  FROM credit_account_member member
  WHERE member.account_id = credit_account.id AND member.deleted_at IS NULL) AS members`

type JsonMember = Omit<MemberRecord, "created_at"> & { created_at: string }

export async function listAccounts(
  sql: Sql,
  filter: AccountFilter,
  page: Page & { order?: { by: AccountOrdering; descending: boolean } }
): Promise<{ accounts: AccountDetails[]; count: number }> {
  const { where, bindings } = conditions(filter)
  const { by, descending } = page.order ?? { by: "created_at", descending: true }
  const direction = descending ? "DESC" : "ASC"
  const found = await rows<AccountRow & { members: JsonMember[] }>(
    sql,
    `SELECT ${ACCOUNT_COLUMNS}, ${MEMBERS} FROM credit_account WHERE ${where}
     ORDER BY ${ORDERS[by]} ${direction}, credit_account.id ${direction} LIMIT :limit OFFSET :offset`,
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

/** Newest first unless told otherwise; versions grow with time. */
export async function listEntries(
  sql: Sql,
  accountId: string,
  { limit, offset, oldest_first }: EntryPage
): Promise<{ entries: EntryRecord[]; count: number }> {
  const found = await rows<EntryRow>(
    sql,
    `SELECT * FROM credit_ledger_entry WHERE account_id = :account_id
     ORDER BY version ${oldest_first ? "ASC" : "DESC"} LIMIT :limit OFFSET :offset`,
    { account_id: accountId, limit, offset }
  )
  // Versions have no gaps, so the newest one is the count, however long the history.
  const [{ count }] = await rows<{ count: number }>(
    sql,
    "SELECT COALESCE(max(version), 0) AS count FROM credit_ledger_entry WHERE account_id = :account_id",
    { account_id: accountId }
  )
  return { entries: found.map(toEntry), count }
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
  when("program_id", "credit_account.program_id = :program_id", filter.program_id)
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

function toDetails(row: AccountRow & { members: JsonMember[] }): AccountDetails {
  return {
    ...toAccount(row),
    members: row.members.map((member) => ({ ...member, created_at: new Date(member.created_at) })),
  }
}
