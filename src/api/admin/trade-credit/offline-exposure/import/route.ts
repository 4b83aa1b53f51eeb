import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { OfflineLineReport } from "../../../../../modules/trade-credit/types"
import { route } from "../../../../helpers/handle"
import { invalidData, type FieldDetail } from "../../../../helpers/http-refusal"
import { ledgerKeyOf } from "../../../../helpers/idempotency-key"
import { staffOf } from "../../../../helpers/staff"
import { validateQuery } from "../../../../helpers/validate"
import { tradeCreditOf } from "../../../../helpers/trade-credit-of"
import { parseLines, type ParsedLine } from "./parse-lines"
import { readCsv } from "./read-csv"
import { importQuery } from "./validators"

/** More would be no answer that anybody reads; the first ones mended, the next ones are told. */
const DETAILS_MAX = 200

/**
 * The open balances of the accounting software as CSV. `dry_run=true` answers each line's outcome and writes nothing;
 * without it all lines are taken over in one transaction, or none, with 400 and what is to be mended in which line.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { dry_run, program_id } = validateQuery(importQuery, req)
  refuseUnknownProgram(req, program_id)
  const key = ledgerKeyOf(req, "offline_import")
  const parsed = parseLines(await readCsv(req))
  const good = parsed.flatMap((line) => ("value" in line ? line.value : []))
  const reports = await tradeCreditOf(req).importOfflineExposure({
    key,
    lines: good,
    program_id,
    // A line that cannot even be read keeps the others out, too; what is wrong with them is said at once.
    dry_run: dry_run || good.length < parsed.length,
    actor: staffOf(req).actor,
  })
  const lines = inOrder(parsed, reports)
  const problems = lines.flatMap(({ line, problems }) =>
    problems.map(({ path, message }) => ({ path: `lines.${line}.${path}`, message }))
  )
  if (!dry_run && problems.length > 0) {
    throw invalidData(firstOf(problems))
  }
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length
  const summary = {
    set: count("set"),
    unchanged: count("unchanged"),
    ignored: count("ignored"),
    refused: count("refused"),
  }
  res.json({ dry_run, count: lines.length, summary, lines })
})

function refuseUnknownProgram(req: AuthenticatedMedusaRequest, id: string | undefined): void {
  const ids = tradeCreditOf(req)
    .programs()
    .map((program) => program.id)
  if (id !== undefined && !ids.includes(id)) {
    throw invalidData([{ path: "program_id", message: `There is no such program; use one of ${ids.join(", ")}.` }])
  }
}

function firstOf(problems: FieldDetail[]): FieldDetail[] {
  const rest = problems.length - DETAILS_MAX
  const more = { path: "lines", message: `${rest} more problems are not shown; mend these first.` }
  return rest > 0 ? [...problems.slice(0, DETAILS_MAX), more] : problems
}

function inOrder(parsed: ParsedLine[], reports: OfflineLineReport[]) {
  const byLine = new Map(reports.map((report) => [report.line, report]))
  return parsed.map((one) =>
    "value" in one
      ? byLine.get(one.line)!
      : { line: one.line, outcome: "refused" as const, account_id: null, problems: one.problems }
  )
}
