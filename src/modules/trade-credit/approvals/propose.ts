import { MedusaError } from "@medusajs/framework/utils"
import { needsSecondPerson } from "../../../domain/credit/second-person"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { findPosted, lockAccount } from "../ledger/locks"
import { lockReceivable } from "../ledger/lock-receivable"
import { refuseReversed, reversalHash, reverseWriteOff } from "../ledger/reverse-write-off"
import { assertLimit, refuseImpossibleLimit, setLimit, setLimitHash } from "../ledger/set-limit"
import { refuseBeyondOutstanding, writeOff, writeOffHash } from "../ledger/write-off"
import { readWriteOff } from "../ledger/write-offs"
import { toEntry } from "../rows"
import type { Sql } from "../sql"
import type {
  AccountRecord,
  ApprovalRequestRecord,
  ByStaff,
  EntryRecord,
  ReverseWriteOff,
  SetLimit,
  StaffOutcome,
  WriteOff,
} from "../types"
import { findRequested, insertRequest, type NewRequest } from "./requests"
import { riseOf, writtenOffWith } from "./what-it-comes-to"

type ProgramOf = (id: string) => Program

/** In a transaction: the limit is set at once, or its rise waits for a second person. */
export async function setLimitByStaff(
  sql: Sql,
  { is_person, ...input }: ByStaff<SetLimit>,
  programOf: ProgramOf
): Promise<StaffOutcome> {
  const account = await lockAccount(sql, input.account_id)
  assertLimit(account, input)
  const { second_person_above, book } = programOf(account.program_id)
  const { wanted, rises } = await riseOf(sql, input)
  const { account_id, key, reason, actor, expires_at } = input
  return doOrPropose(sql, {
    // A limit that comes down, or stays, puts nothing at risk.
    // One that is taken away where the agent tells no limit leaves no bound at all.
    waits: rises && needsSecondPerson(second_person_above.limit, wanted ?? Infinity),
    is_person,
    account,
    refuseImpossible: () => refuseImpossibleLimit(sql, account, input, book),
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

/**
 * In a transaction: written off at once, or it waits for a second person. What came before counts
 * with it, else the set amount could be passed in parts.
 */
export async function writeOffByStaff(
  sql: Sql,
  { is_person, ...input }: ByStaff<WriteOff>,
  programOf: ProgramOf
): Promise<StaffOutcome> {
  const { account, program } = await lockReceivable(sql, input.account_id, programOf)
  assertAmount("A write-off", input.amount, account.currency_code, "positive")
  const { account_id, key, amount, reason, actor } = input
  const inAll = await writtenOffWith(sql, input)
  return doOrPropose(sql, {
    waits: needsSecondPerson(program.second_person_above.write_off, inAll),
    is_person,
    account,
    refuseImpossible: () => refuseBeyondOutstanding(account, amount),
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

/** In a transaction: taken back at once, or it waits for a second person as the write-off of so much would. */
export async function reverseWriteOffByStaff(
  sql: Sql,
  { is_person, ...input }: ByStaff<ReverseWriteOff>,
  programOf: ProgramOf
): Promise<StaffOutcome> {
  const { account, program } = await lockReceivable(sql, input.account_id, programOf)
  const { account_id, key, write_off_id, reason, actor } = input
  const lost = await readWriteOff(sql, account.id, write_off_id)
  return doOrPropose(sql, {
    waits: needsSecondPerson(program.second_person_above.write_off, lost.amount),
    is_person,
    account,
    refuseImpossible: () => refuseReversed(lost),
    write: () => reverseWriteOff(sql, input, programOf),
    request: {
      kind: "write_off_reversal",
      key,
      request_hash: reversalHash(input),
      account_id,
      payload: { amount: lost.amount, reason, expires_at: null, write_off_id },
      requested_by: actor,
    },
  })
}

type Wish = {
  waits: boolean
  is_person: boolean
  account: AccountRecord
  /** Throws for what could not be written if the second person came at once. */
  refuseImpossible: () => Promise<void> | void
  write: () => Promise<EntryRecord>
  request: NewRequest
}

async function doOrPropose(sql: Sql, wish: Wish): Promise<StaffOutcome> {
  const { waits, is_person, account, refuseImpossible, write, request } = wish
  const { key, request_hash, kind, payload } = request
  const requested = await findRequested(sql, key, request_hash)
  const posted = await findPosted(sql, key, request_hash)
  if (posted) {
    return { entry: toEntry(posted), approval_request: requested }
  }
  if (requested) {
    refuseRejected(requested)
    return { entry: null, approval_request: requested }
  }
  if (!waits) {
    return { entry: await write(), approval_request: null }
  }
  await refuseImpossible()
  if (!is_person) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${nameOf(kind, payload.amount, account)} on credit account ${account.id} needs two people, and a ` +
        "secret API key counts as none. Ask for it with a user's login.",
      "person_required"
    )
  }
  return { entry: null, approval_request: await insertRequest(sql, request) }
}

function nameOf(kind: NewRequest["kind"], amount: number | null, { currency_code }: AccountRecord): string {
  return amount === null ? "To take the ceiling away" : `The ${kind} of ${amount} ${currency_code}`
}

/** The same request once more: it was asked for, and the answer was no. */
function refuseRejected({ id, state, decided_by, decision_reason }: ApprovalRequestRecord): void {
  if (state === "rejected") {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `Approval request ${id} was rejected by ${decided_by}: ${decision_reason}. Nothing was written; ask anew under a new key.`,
      "approval_rejected"
    )
  }
}
