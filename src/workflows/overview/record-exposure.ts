import type { AccountOrderDeps } from "../deps"

/**
 * Writes down each program's days that are over. What fails keeps no other program from its own, and is tried again by the
 * next run, which finds the day missing.
 *
 * @throws the first failure, at the end
 */
export async function recordExposure(
  { tradeCredit }: Pick<AccountOrderDeps, "tradeCredit">,
  now = new Date()
): Promise<void> {
  const failures: unknown[] = []
  for (const { id } of tradeCredit.programs()) {
    await tradeCredit.recordExposure({ program_id: id, now }).catch((error) => failures.push(error))
  }
  if (failures.length > 0) {
    throw failures[0]
  }
}
