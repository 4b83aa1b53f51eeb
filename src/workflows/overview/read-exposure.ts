import { daysToShow, todayIn, type DaySpan } from "../../domain/credit/exposure-days"
import type { ExposureDay } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

export type ExposureAsked = Partial<DaySpan> & { currency_code: string; program_id?: string }

/**
 * What all accounts of a currency, or of one program of it, came to day by day.
 *
 * @returns null where the days asked for are none or too many
 */
export async function readExposure(
  { tradeCredit }: Pick<CreditDeps, "tradeCredit">,
  { currency_code, program_id, ...asked }: ExposureAsked,
  now = new Date()
): Promise<(DaySpan & { days: ExposureDay[] }) | null> {
  const programs = tradeCredit
    .programs()
    .filter((program) => program.currency_code === currency_code && (!program_id || program.id === program_id))
  const zones = programs.map(({ time_zone }) => time_zone)
  const today = todayIn(zones.length > 0 ? zones : ["UTC"], now)
  const span = daysToShow(asked, today)
  return span && { ...span, days: await tradeCredit.readExposure({ currency_code, program_id, ...span, today, now }) }
}
