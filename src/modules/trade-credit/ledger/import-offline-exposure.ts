import type { Program } from "../../../domain/program/program"
import { instantOf } from "../../../domain/terms/plain-day"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { rows, type Sql } from "../sql"
import type { AccountRecord, ImportOfflineExposure, OfflineLine, OfflineLineReport } from "../types"
import { applyBalance, lockAccounts, offlineProblem, outcomeOf } from "./offline-exposure"

type Named = { line: OfflineLine; account_id: string | null; problem: OfflineLineReport["problems"][number] | null }

/** All lines in the caller's transaction, or none: one that cannot be taken over keeps the others out, too. */
export async function importOfflineExposure(
  sql: Sql,
  input: ImportOfflineExposure,
  programs: Program[]
): Promise<OfflineLineReport[]> {
  const named = await nameAccounts(sql, input)
  const accounts = await lockAccounts(
    sql,
    named.flatMap(({ account_id }) => account_id ?? [])
  )
  const judged = named.map((one) => judge(one, accounts, programs))
  if (input.dry_run || judged.some(({ report }) => report.outcome === "refused")) {
    return judged.map(({ report }) => report)
  }
  const reports: OfflineLineReport[] = []
  const freed: string[] = []
  for (const { line, account, as_of, report } of judged) {
    const { amount, reference } = line
    const balance = { key: `${input.key}:${account!.id}`, account_id: account!.id, amount, as_of: as_of!, reference }
    // What the same import set before is told as it was then, and not as it would be now.
    const { outcome } = await applyBalance(sql, account!, { ...balance, actor: input.actor })
    reports.push({ ...report, outcome })
    if (outcome === "set" && amount < account!.offline_amount) {
      freed.push(account!.id)
    }
  }
  if (freed.length > 0) {
    await wakeShortOrders(sql, freed)
  }
  return reports
}

type Judged = { line: OfflineLine; account: AccountRecord | null; as_of: Date | null; report: OfflineLineReport }

function judge(
  { line, account_id, problem }: Named,
  accounts: Map<string, AccountRecord>,
  programs: Program[]
): Judged {
  const account = accounts.get(account_id ?? "")
  const refuse = (problems: OfflineLineReport["problems"]): Judged => ({
    line,
    account: null,
    as_of: null,
    report: { line: line.line, outcome: "refused", account_id, problems },
  })
  if (problem || !account) {
    return refuse(problem ? [problem] : [])
  }
  const program = programs.find(({ id }) => id === account.program_id)
  if (!program) {
    const message = `Program ${account.program_id} is not in the options any more. Leave the line out.`
    return refuse([{ path: "account_id", message }])
  }
  const balance = { amount: line.amount, as_of: instantOf(line.as_of, program.time_zone) }
  const wrong = offlineProblem(account, balance, program)
  return wrong
    ? refuse([wrong])
    : {
        line,
        account,
        as_of: balance.as_of,
        report: { line: line.line, outcome: outcomeOf(account, balance), account_id, problems: [] },
      }
}

/** The account of each line: by its id, or by the merchant's own number, which is one account's in a program. */
async function nameAccounts(sql: Sql, { lines, program_id }: ImportOfflineExposure): Promise<Named[]> {
  const found = await rows<{ id: string; external_id: string | null }>(
    sql,
    `SELECT id, external_id FROM credit_account
     WHERE deleted_at IS NULL AND (id = ANY(CAST(:ids AS text[])) OR external_id = ANY(CAST(:external_ids AS text[])))
       AND (CAST(:program_id AS text) IS NULL OR program_id = :program_id)`,
    {
      ids: lines.flatMap(({ account_id }) => account_id ?? []),
      external_ids: lines.flatMap(({ external_id }) => external_id ?? []),
      program_id: program_id ?? null,
    }
  )
  const byId = new Set(found.map(({ id }) => id))
  const byExternalId = new Map<string, string[]>()
  for (const { id, external_id } of found) {
    if (external_id !== null) {
      byExternalId.set(external_id, [...(byExternalId.get(external_id) ?? []), id])
    }
  }
  const firstLine = new Map<string, number>()
  return lines.map((line) => {
    const one = nameAccount(line, byId, byExternalId)
    const earlier = one.account_id === null ? undefined : firstLine.get(one.account_id)
    if (earlier !== undefined) {
      const message = `Line ${earlier} is about the same account. Leave one of the two out.`
      return { ...one, problem: { path: line.account_id ? "account_id" : "external_id", message } }
    }
    if (one.account_id !== null) {
      firstLine.set(one.account_id, line.line)
    }
    return one
  })
}

function nameAccount(line: OfflineLine, byId: Set<string>, byExternalId: Map<string, string[]>): Named {
  const refuse = (path: string, message: string): Named => ({ line, account_id: null, problem: { path, message } })
  if (line.account_id) {
    return byId.has(line.account_id)
      ? { line, account_id: line.account_id, problem: null }
      : refuse(
          "account_id",
          `There is no credit account ${line.account_id} here. Correct the id, or leave the line out.`
        )
  }
  const ids = byExternalId.get(line.external_id ?? "") ?? []
  if (ids.length === 1) {
    return { line, account_id: ids[0], problem: null }
  }
  return ids.length === 0
    ? refuse(
        "external_id",
        `No credit account has the number ${line.external_id}. Set it as external_id of its account, or leave the line out.`
      )
    : refuse(
        "external_id",
        `${ids.length} accounts of different programs have the number ${line.external_id}. Name the program, or use account_id.`
      )
}
