import { CsvError, parse } from "csv-parse/sync"
import { z } from "@medusajs/framework/zod"
import type { OfflineLine } from "../../../../../modules/trade-credit/types"
import { AMOUNT_MAX } from "../../../../helpers/amount"
import { invalidData, type FieldDetail } from "../../../../helpers/http-refusal"
import { text } from "../../../../helpers/validate"
import { offlineExposureBody } from "../../accounts/own-book-validators"

const COLUMNS = ["account_id", "external_id", "amount", "as_of", "reference"]
const NEEDED = ["amount", "as_of", "reference"]
/** All in one transaction, which keeps the checkouts of these accounts waiting for some seconds. */
const LINES_MAX = 2_000

const name = text(100)
  .trim()
  .transform((value) => value || undefined)
  .optional()

const csvLine = z
  .object({
    account_id: name,
    external_id: name,
    amount: text(30)
      .trim()
      .regex(/^-?\d+(\.\d+)?$/, {
        error: "must be a plain number such as 120000 or 1234.50, without thousands separators or currency signs",
      })
      .transform(Number)
      .refine((amount) => Math.abs(amount) <= AMOUNT_MAX, { error: "is too large" }),
    as_of: z.string().trim().pipe(offlineExposureBody.shape.as_of),
    reference: offlineExposureBody.shape.reference,
  })
  .refine(({ account_id, external_id }) => (account_id === undefined) !== (external_id === undefined), {
    path: ["account_id"],
    error: "Name the account by account_id or by external_id, one of the two.",
  })

/** A line as it can be taken over, or what has to be mended in it. */
export type ParsedLine = { line: number; value: OfflineLine } | { line: number; problems: FieldDetail[] }

/** @throws HttpRefusal 400 for a file that has no such lines at all */
export function parseLines(csv: string): ParsedLine[] {
  const records = readRecords(csv)
  if (records.length === 0 || records.length > LINES_MAX) {
    throw invalidData([
      { path: "body", message: `Send 1 to ${LINES_MAX} lines below the first, which names the columns.` },
    ])
  }
  return records.map(({ record, info }) => {
    if (info.error) {
      const { index, columns } = info
      const message = `The line has ${index} fields and the first line ${columns.length}. Put fields with a comma into double quotes, and leave empty ones in.`
      return { line: info.lines, problems: [{ path: "body", message }] }
    }
    const parsed = csvLine.safeParse(record)
    return parsed.success
      ? { line: info.lines, value: { line: info.lines, ...parsed.data } }
      : {
          line: info.lines,
          problems: parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), message })),
        }
  })
}

/** `error`: it has more or fewer fields than there are columns; `index` says how many. */
type CsvRecord = {
  record: Record<string, string>
  info: { lines: number; index: number; columns: unknown[]; error?: CsvError }
}

function readRecords(csv: string): CsvRecord[] {
  try {
    return parse(csv, {
      columns: checkColumns,
      info: true,
      skip_empty_lines: true,
      // Spreadsheets leave lines of commas below the last one.
      skip_records_with_empty_values: true,
      // One such line must not hide what is wrong with the others.
      relax_column_count: true,
    }) as unknown as CsvRecord[]
  } catch (error) {
    if (error instanceof CsvError) {
      const message = `The file cannot be read as CSV: ${error.message}. Mend that line, or save the file anew as CSV.`
      throw invalidData([{ path: "body", message }])
    }
    throw error
  }
}

function checkColumns(header: string[]): string[] {
  const columns = header.map((column) => column.trim())
  const problems = [
    ...columns
      .filter((column, index) => !COLUMNS.includes(column) || columns.indexOf(column) !== index)
      .map((column) => ({
        path: column || "body",
        message: `is no column, or comes twice; use ${COLUMNS.join(", ")}`,
      })),
    ...NEEDED.filter((column) => !columns.includes(column)).map((path) => ({
      path,
      message: "This column is missing.",
    })),
    ...(columns.includes("account_id") || columns.includes("external_id")
      ? []
      : [
          {
            path: "account_id",
            message: "This column is missing, and external_id too; one of them names the account.",
          },
        ]),
  ]
  if (problems.length > 0) {
    throw invalidData(problems)
  }
  return columns
}
