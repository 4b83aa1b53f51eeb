import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { displayIdOf } from "../../../../domain/order-life/order-number"
import { boardActions, isAtRisk, isOverdue } from "../../../../domain/shipment/board"
import type BillingAgentModuleService from "../../../../modules/billing-agent/service"
import { BILLING_AGENT_MODULE, type LastAnswer } from "../../../../modules/billing-agent/types"
import { notFound } from "../../../helpers/http-refusal"

export function billingAgentsOf(req: MedusaRequest): BillingAgentModuleService {
  return req.scope.resolve(BILLING_AGENT_MODULE)
}

/** What of a notice's row is read; the claim on it is nobody's business. */
export const NOTICE_COLUMNS = [
  "id",
  "kind",
  "status",
  "agent_id",
  "program_id",
  "order_id",
  "fulfillment_id",
  "registration_id",
  "revision",
  "carrier_code",
  "tracking_number",
  "parcel_carrier_code",
  "parcel_tracking_number",
  "amount",
  "currency_code",
  "shipped_at",
  "deadline_at",
  "attempts",
  "next_attempt_at",
  "last_answer",
  "accepted_at",
  "withdrawal_requested_at",
  "settled_by",
  "retried_by",
  "retried_at",
  "created_at",
  "updated_at",
] as const

export type NoticeRow = {
  id: string
  kind: string
  status: string
  registration_id: string
  /** `numeric` columns arrive as text. */
  amount: string | number | null
  shipped_at: Date | null
  deadline_at: Date | null
  withdrawal_requested_at: Date | null
  last_answer: LastAnswer | null
}

/** Notices as staff see them: with the agent's number for the order, what is at risk, and what can be done. */
export async function serializeNotices(req: MedusaRequest, rows: NoticeRow[]) {
  const billingAgents = billingAgentsOf(req)
  const { overdue_after_hours } = billingAgents.dailySummary()
  const numbers = await numbersOf(billingAgents, rows)
  const now = new Date()
  return rows.map((row) => {
    const columns = Object.fromEntries(NOTICE_COLUMNS.map((name) => [name, (row as Record<string, unknown>)[name]]))
    const amount = row.amount === null ? null : Number(row.amount)
    return {
      ...columns,
      number: numbers.get(row.registration_id) ?? null,
      amount,
      amount_at_risk: isAtRisk(row) ? amount : 0,
      is_overdue: isOverdue(row, now, overdue_after_hours),
      actions: boardActions(row),
    }
  })
}

/** The ids of the orders that go by a number on Medusa's pages; none for what is no such number. */
export async function ordersOfNumber(req: MedusaRequest, text = ""): Promise<string[]> {
  const display_id = displayIdOf(text)
  if (display_id === null) {
    return []
  }
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters: { display_id } })
  return data.map(({ id }) => id)
}

/** What became of a notice that staff took back: it never went out, or it is undone at the agent, by itself or by a person. */
export function withdrawalOf({ status }: { status: string }): "withdrawn" | "taken_back" | "left_to_person" {
  if (status === "withdrawn" || status === "not_required") {
    return "withdrawn"
  }
  return status === "needs_attention" ? "left_to_person" : "taken_back"
}

/** @throws HttpRefusal 404 */
export async function readNotice(req: MedusaRequest, id: string) {
  const [notice] = await readNotices(req, { id })
  if (!notice) {
    throw notFound("Notice", id)
  }
  return notice
}

/** Oldest first. */
export async function readNotices(req: MedusaRequest, of: { id: string } | { account_order_id: string }) {
  const rows = await billingAgentsOf(req).listBillingAgentNotices(of, {
    select: [...NOTICE_COLUMNS],
    order: { created_at: "ASC", id: "ASC" },
    take: NOTICES_OF_ORDER_MAX,
  })
  return serializeNotices(req, rows as unknown as NoticeRow[])
}

/** An order has a few a parcel. */
const NOTICES_OF_ORDER_MAX = 1_000

async function numbersOf(billingAgents: BillingAgentModuleService, rows: NoticeRow[]): Promise<Map<string, string>> {
  const id = [...new Set(rows.map(({ registration_id }) => registration_id))]
  const registrations = await billingAgents.listBillingAgentOrderRegistrations(
    { id },
    { select: ["id", "number"], take: id.length }
  )
  return new Map(registrations.map(({ id, number }) => [id, number]))
}
