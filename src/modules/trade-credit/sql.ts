import type { Context } from "@medusajs/framework/types"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/** A connection of the pool, or a transaction on one. */
export type Sql = Knex

/** A piece of a statement with its named bindings. Casts are written `CAST(x AS type)`: `:x::type` would not bind. */
export type Fragment = { sql: string; bindings: Record<string, Knex.RawBinding> }

export async function rows<Row>(sql: Sql, text: string, bindings: Fragment["bindings"] = {}): Promise<Row[]> {
  const result = await sql.raw<{ rows: Row[] }>(text, bindings)
  return result.rows
}

/** The connection for single statements. */
export function connectionOf(context: Context): Sql {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  return manager.getTransactionContext<Knex>() ?? manager.getKnex()
}

/** The transaction of `@InjectTransactionManager()`; without one, row locks would be gone after each statement. */
export function transactionOf(context: Context): Sql {
  const transaction = (context.transactionManager as SqlEntityManager).getTransactionContext<Knex>()
  if (!transaction) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The ledger was asked to lock rows outside a transaction."
    )
  }
  return transaction
}

/** The unique constraint that PostgreSQL says is violated, or null. */
export function violatedUnique(error: unknown): string | null {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === "23505" ? (constraint ?? null) : null
}
