import type { AccountOrderDeps } from "../deps"

/** Writes down each program's days that are over. What fails is tried again by the next run, which finds the day missing. */
export async function recordExposure(
  { tradeCredit }: Pick<AccountOrderDeps, "tradeCredit">,
  now = new Date()
): Promise<void> {
  for (const { id } of tradeCredit.programs()) {
    await tradeCredit.recordExposure({ program_id: id, now })
  }
}
