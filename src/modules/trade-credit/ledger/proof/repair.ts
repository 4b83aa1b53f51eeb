import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../../domain/program/program"
import { addEvent } from "../../accounts/events"
import { contentHash } from "../../content-hash"
import { rows, type Sql } from "../../sql"
import type { DecideFinding, FindingRecord } from "../../types"
import { lockAccount } from "../locks"
import { post } from "../post"
import { FINDING_COLUMNS } from "./keep-findings"
import { lockProof, proveAccount } from "./prove"
import { REPAIRABLE, type Repairable } from "./repairable"

/**
 * Puts a finding right by an entry that names the person and the reason, and proves the account again; in a transaction.
 * No entry is ever changed: an account's row is brought back to what its entries say, held credit to what is held.
 * Repeated calls write nothing more.
 */
export async function repairFinding(sql: Sql, programs: Program[], input: DecideFinding): Promise<FindingRecord> {
  await lockProof(sql)
  const finding = await lockFinding(sql, input.id)
  if (finding.decision === "repaired") {
    return finding
  }
  await refuseResolved(sql, finding)
  if (!isRepairable(finding.check)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Finding ${finding.id} (${finding.check}) cannot be put right by an entry: the books do not say which side is wrong. ` +
        `${finding.remedy} Where that is not possible, accept the finding with a reason.`
    )
  }
  await lockAccount(sql, finding.account_id)
  await writeEntry(sql, finding, input, await REPAIRS[finding.check](sql, finding.account_id))
  await decide(sql, input, "repaired")
  await proveAccount(sql, programs, finding.account_id)
  return refuseUnlessGone(await lockFinding(sql, finding.id))
}

/** What an entry does not put right is not written. */
function refuseUnlessGone(finding: FindingRecord): FindingRecord {
  if (!finding.resolved_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `An entry would not put finding ${finding.id} right, so none was written: now the proof finds ${finding.found}.`
    )
  }
  return finding
}

/** A person takes it for granted, and says why: it leaves the list of what needs attention, and the proof goes on finding it. */
export async function acceptFinding(sql: Sql, input: DecideFinding): Promise<FindingRecord> {
  await lockProof(sql)
  const finding = await lockFinding(sql, input.id)
  if (finding.decision === "accepted" && !finding.resolved_at) {
    return finding
  }
  await refuseResolved(sql, finding)
  await decide(sql, input, "accepted")
  await tell(sql, "finding_accepted", finding, input)
  return lockFinding(sql, finding.id)
}

/**
 * Takes that back: as when it has become more, the accepted one stays behind with the decision, and a new one waits for
 * another. Repeated calls answer with the one that waits.
 */
export async function reopenFinding(sql: Sql, input: DecideFinding): Promise<FindingRecord> {
  await lockProof(sql)
  const finding = await lockFinding(sql, input.id)
  if (finding.decision !== "accepted") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Finding ${finding.id} is not accepted, so there is nothing to take back.`
    )
  }
  if (finding.resolved_at) {
    const standing = await standingLike(sql, finding)
    return standing && !standing.decision ? standing : refuseResolved(sql, finding)
  }
  await sql.raw("UPDATE credit_ledger_finding SET resolved_at = now() WHERE id = :id", { id: finding.id })
  await sql.raw(
    `INSERT INTO credit_ledger_finding (id, account_id, check_name, record, expected, found, difference, remedy)
     SELECT :new_id, account_id, check_name, record, expected, found, difference, remedy
     FROM credit_ledger_finding WHERE id = :id`,
    { id: finding.id, new_id: generateEntityId(undefined, "crfind") }
  )
  await tell(sql, "finding_reopened", finding, input)
  return (await standingLike(sql, finding))!
}

/** Of the same record and check, waiting or accepted; there is one at most. */
async function standingLike(sql: Sql, { id }: FindingRecord): Promise<FindingRecord | undefined> {
  const [standing] = await rows<FindingRecord>(
    sql,
    `SELECT ${FINDING_COLUMNS} FROM credit_ledger_finding WHERE resolved_at IS NULL
       AND (account_id, check_name, record) = (SELECT account_id, check_name, record FROM credit_ledger_finding WHERE id = :id)`,
    { id }
  )
  return standing
}

function tell(
  sql: Sql,
  kind: "finding_accepted" | "finding_reopened",
  { id, account_id, check }: FindingRecord,
  { actor, reason }: DecideFinding
): Promise<void> {
  return addEvent(sql, { account_id, kind, actor, reason, details: { finding_id: id, check } })
}

/** By how much credit held is to be adjusted, as the database wrote it. */
const REPAIRS: Record<Repairable, (sql: Sql, accountId: string) => Promise<string>> = {
  /** The entries are the truth, and the row is only their sum; the entry of 0 says who has brought it back, and why. */
  async account_is_last_entry(sql, accountId) {
    await sql.raw(
      `UPDATE credit_account SET version = last.version, held_amount = last.held_after,
         outstanding_amount = last.outstanding_after, offline_amount = last.offline_after, updated_at = now()
       FROM (${LAST_ENTRY}) last
       WHERE credit_account.id = :account_id`,
      { account_id: accountId }
    )
    return "0"
  },

  /** Holds belong to orders, which are looked at all the time; what the account holds is their sum. */
  async held_is_sum_of_open_holds(sql, accountId) {
    const [{ difference }] = await rows<{ difference: string }>(
      sql,
      `SELECT (SELECT COALESCE(sum(remaining_amount), 0) FROM credit_hold WHERE account_id = :account_id AND status = 'open')
         - held_amount AS difference FROM credit_account WHERE id = :account_id`,
      { account_id: accountId }
    )
    return difference
  },
}

async function writeEntry(sql: Sql, finding: FindingRecord, { actor, reason }: DecideFinding, amount: string) {
  const entry = await post(sql, {
    operation: "hold_adjusted",
    account_id: finding.account_id,
    key: `repair:${finding.id}`,
    request_hash: contentHash({ finding_id: finding.id, check: finding.check }),
    amount,
    reference_type: "ledger_finding",
    reference_id: finding.id,
    actor,
    reason,
    // What orders hold may be more than is available: then it is this person who says that it stands.
    overridden_by: finding.check === "held_is_sum_of_open_holds" ? actor : null,
    // After a row that was changed past the ledger, the next entry would carry the error on.
    guard: { sql: ROW_IS_LAST_ENTRY, bindings: {} },
  })
  if (!entry) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The row of credit account ${finding.account_id} is not as its last entry says. Repair that finding (account_is_last_entry) first.`
    )
  }
}

/** Of an account without any, all is 0. */
const LAST_ENTRY = `SELECT version, held_after, outstanding_after, offline_after FROM (
    SELECT version, held_after, outstanding_after, offline_after FROM credit_ledger_entry WHERE account_id = :account_id
    UNION ALL SELECT 0, 0, 0, 0) step
  ORDER BY version DESC LIMIT 1`

const ROW_IS_LAST_ENTRY = `(version, held_amount, outstanding_amount, offline_amount) IN (${LAST_ENTRY})`

async function lockFinding(sql: Sql, id: string): Promise<FindingRecord> {
  const [finding] = await rows<FindingRecord>(
    sql,
    `SELECT ${FINDING_COLUMNS} FROM credit_ledger_finding WHERE id = :id FOR UPDATE`,
    { id }
  )
  if (!finding) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ledger finding ${id}.`)
  }
  return finding
}

/** What has been put back, or has become more since, stands as another. */
async function refuseResolved(sql: Sql, finding: FindingRecord): Promise<FindingRecord> {
  const { id, resolved_at } = finding
  if (!resolved_at) {
    return finding
  }
  const standing = await standingLike(sql, finding)
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    standing
      ? `Finding ${id} has been replaced by ${standing.id}, which ${standsHow(standing)} Load the list anew and decide on that one.`
      : `Finding ${id} is no longer there: the proof of ${resolved_at.toISOString()} did not find it. Nothing is left to be done.`
  )
}

function standsHow({ decision, decided_by, decided_at }: FindingRecord): string {
  return decision ? `${decided_by} ${decision} at ${decided_at!.toISOString()}.` : "waits for a decision."
}

async function decide(sql: Sql, { id, actor, reason }: DecideFinding, decision: "repaired" | "accepted") {
  await sql.raw(
    `UPDATE credit_ledger_finding SET decision = :decision, decided_by = :actor, decided_reason = :reason, decided_at = now()
     WHERE id = :id`,
    { id, decision, actor, reason }
  )
}

function isRepairable(check: string): check is Repairable {
  return (REPAIRABLE as readonly string[]).includes(check)
}
