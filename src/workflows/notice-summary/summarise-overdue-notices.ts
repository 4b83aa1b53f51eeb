import { Temporal } from "@js-temporal/polyfill"
import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { BoardFigure } from "../../modules/billing-agent/types"
import { depsOf } from "../deps"

/** Where Medusa's dashboard shows what its own workflows have to say. */
const DASHBOARD = { to: "", channel: "feed", template: "admin-ui" }

/**
 * Tells staff once a day of parcels that no agent has taken in time, as long as there are any: each is money that the agent
 * does not pay yet. Keyed by the day, so that many processes, and a run after a crash, tell once; a channel without
 * provider is said in the log and keeps nobody else from hearing.
 */
export async function summariseOverdueNotices(container: MedusaContainer, now = new Date()): Promise<number> {
  const { billingAgents, logger } = depsOf(container)
  const { hour, time_zone, recipients } = billingAgents.dailySummary()
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(time_zone)
  if (local.hour < hour) {
    return 0
  }
  const overdue = (await billingAgents.boardFigures()).filter(({ overdue_count }) => overdue_count > 0)
  if (overdue.length === 0) {
    return 0
  }
  const day = local.toPlainDate().toString()
  const notifications: INotificationModuleService = container.resolve(Modules.NOTIFICATION)
  let told = 0
  for (const recipient of [DASHBOARD, ...recipients]) {
    const idempotency_key = `deferred-invoice-overdue:${day}:${recipient.channel}:${recipient.to}`
    try {
      const created = await notifications.createNotifications([
        {
          ...recipient,
          data: { ...summaryOf(overdue), day, figures: overdue },
          idempotency_key,
        },
      ])
      told += created.length
    } catch (error) {
      logger.warn(
        `The summary of overdue shipment notices did not reach channel "${recipient.channel}": ${whyNot(error)} ` +
          "What is overdue is on the board in the dashboard."
      )
    }
  }
  return told
}

/** Medusa's own words name the provider's, and those may name who was written to. */
function whyNot(error: unknown): string {
  return MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND
    ? "it has no provider. Add one for this channel to Medusa's notification module, or take it out of `daily_summary`."
    : `its provider failed (${(error as Error).name}). See what the provider itself says; it is tried again within the hour.`
}

/** In both languages: it is written before anyone is known to read it. */
function summaryOf(figures: BoardFigure[]): { title: string; description: string } {
  const lines = figures.map(
    ({ agent_id, overdue_count, overdue_amount, currency_code }) =>
      `${agent_id}: ${overdue_count} (${overdue_amount} ${currency_code.toUpperCase()})`
  )
  const count = figures.reduce((sum, { overdue_count }) => sum + overdue_count, 0)
  return {
    title: `${count} shipped but not accepted by the billing agent in time / 期限を過ぎた未受理の出荷 ${count}件`,
    description: lines.join(", "),
  }
}
