import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { assertAmount, minorOf } from "../amounts"
import type { Sql } from "../sql"
import type { ChargeLineInput } from "../types"

// Charges and credits are papers of the same form: an amount and the lines that sum to it.

type Kind = "charge" | "credit"
const ID_PREFIXES: Record<Kind, string> = { charge: "crchrl", credit: "crcrdl" }

/** Throws `invalid_data` unless the lines sum to the amount, exactly. */
export function assertLines(
  kind: Kind,
  paper: { key: string; amount: number; currency_code: string; lines: ChargeLineInput[] }
): void {
  const sum = paper.lines.reduce((total, line) => {
    assertAmount(`The amount of the line "${line.title}"`, line.amount, paper.currency_code, "any")
    return total + minorOf(line.amount, paper.currency_code)
  }, 0)
  if (sum !== minorOf(paper.amount, paper.currency_code)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The lines of ${kind} ${paper.key} do not add up to its amount of ${paper.amount} ${paper.currency_code}.`
    )
  }
}

export async function insertLines(sql: Sql, kind: Kind, id: string, lines: ChargeLineInput[]): Promise<void> {
  if (lines.length === 0) {
    return
  }
  await sql(`credit_${kind}_line`).insert(
    lines.map((line, position) => ({
      id: generateEntityId(undefined, ID_PREFIXES[kind]),
      [`${kind}_id`]: id,
      position,
      kind: line.kind,
      reference_id: line.reference_id,
      title: line.title,
      quantity: line.quantity,
      tax_rate: line.tax_rate,
      amount: line.amount,
    }))
  )
}

/** Charges or credits with their lines, for any condition on their table. */
export function papersWhere(kind: Kind, condition: string): string {
  const table = `credit_${kind}`
  return `SELECT ${table}.*, (
      SELECT COALESCE(json_agg(json_build_object('id', line.id, 'kind', line.kind, 'reference_id', line.reference_id,
        'title', line.title, 'quantity', line.quantity, 'tax_rate', line.tax_rate, 'amount', line.amount)
        ORDER BY line.position), '[]')
      FROM ${table}_line line WHERE line.${kind}_id = ${table}.id
    ) AS lines
    FROM ${table} WHERE ${condition} ORDER BY ${table}.created_at, ${table}.id`
}
