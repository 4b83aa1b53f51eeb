import { MedusaError } from "@medusajs/framework/utils"
import { needsSecondPerson } from "../../../domain/credit/second-person"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { findPosted, lockAccount } from "../ledger/locks"
import { lockReceivable } from "../ledger/lock-receivable"
import { setLimit, setLimitHash } from "../ledger/set-limit"
import { writeOff, writeOffHash } from "../ledger/write-off"
import { toEntry } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, ByStaff, EntryRecord, SetLimit, StaffOutcome, WriteOff } from "../types"
import { findRequested, insertRequest, type NewRequest } from "./requests"

type ProgramOf = (id: string) => Program

/** In a transaction: the limit is set at once, or its rise waits for a second person. */
export async function setLimitByStaff(
  sql: Sql,
  { is_person, ...input }: ByStaff<SetLimit>,
  programOf: ProgramOf
): Promise<StaffOutcome> {
  const account = await lockAccount(sql, input.account_id)
  assertAmount("A credit limit", input.credit_limit, account.currency_code, "zero")
  const above = programOf(account.program_id).second_person_above.limit
  const wanted = await limitInAll(sql, input)
  // A limit that comes down, or stays, puts nothing at risk.
  const rises = account.credit_limit === null || wanted > account.credit_limit
  const { account_id, key, reason, actor, expires_at } = input
  return doOrPropose(sql, {
    waits: !account.own_book_of && rises && needsSecondPerson(above, wanted),
    is_person,
    account,
    write: () => setLimit(sql, input, programOf),
    request: {
      kind: "limit",
      key,
      request_hash: setLimitHash(input),
      account_id,
      payload: { amount: input.credit_limit, reason, expires_at: expires_at?.toISOString() ?? null },
      requested_by: actor,
    },
  })
}

/** In a transaction: written off at once, or it waits for a second person. */
export async function writeOffByStaff(
  sql: Sql,
  { is_person, ...input }: ByStaff<WriteOff>,
  programOf: ProgramOf
): Promise<StaffOutcome> {
  const { account, program } = await lockReceivable(sql, input.account_id, programOf)
  assertAmount("A write-off", input.amount, account.currency_code, "positive")
  const { account_id, key, amount, reason, actor } = input
  return doOrPropose(sql, {
    waits: needsSecondPerson(program.second_person_above.write_off, amount),
    is_person,
    account,
    write: () => writeOff(sql, input, programOf),
    request: {
      kind: "write_off",
      key,
      request_hash: writeOffHash(input),
      account_id,
      payload: { amount, reason, expires_at: null },
      requested_by: actor,
    },
  })
}

type Wish = {
  waits: boolean
  is_person: boolean
  account: AccountRecord
  write: () => Promise<EntryRecord>
  request: NewRequest
}

async function doOrPropose(sql: Sql, { waits, is_person, account, write, request }: Wish): Promise<StaffOutcome> {
  const { key, request_hash, kind, payload } = request
  const requested = await findRequested(sql, key, request_hash)
  const posted = await findPosted(sql, key, request_hash)
  if (posted) {
    return { entry: toEntry(posted), approval_request: requested }
  }
  if (requested) {
    return { entry: null, approval_request: requested }
  }
  if (!waits) {
    return { entry: await write(), approval_request: null }
  }
  if (!is_person) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The ${kind} of ${payload.amount} ${account.currency_code} on credit account ${account.id} needs two people, ` +
        "and a secret API key counts as none. Ask for it with a user's login.",
      "person_required"
    )
  }
  return { entry: null, approval_request: await insertRequest(sql, request) }
}

/** What the account could owe in all if the wish came true. */
async function limitInAll(sql: Sql, { account_id, credit_limit, expires_at }: SetLimit): Promise<number> {
  const temporary = "CASE WHEN temporary_limit_expires_at > now() THEN temporary_limit_amount ELSE 0 END"
  const [{ wanted }] = await rows<{ wanted: string }>(
    sql,
    `SELECT CAST(:credit_limit AS numeric) + ${expires_at ? "COALESCE(base_limit_amount, 0)" : temporary} AS wanted
     FROM credit_account WHERE id = :account_id`,
    { account_id, credit_limit }
  )
  return Number(wanted)
}
