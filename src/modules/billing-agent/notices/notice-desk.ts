import { MedusaError } from "@medusajs/framework/utils"
import type { AgentHost } from "../agent-host"
import { shipmentNoticeKey } from "../../../domain/order-life/facts"
import { checkShipment } from "../check-shipment"
import { RefusedFieldsError } from "../errors"
import type { Database } from "../sql"
import type { BillingAgents, NoticePayload, NoticeRecord } from "../types"
import { toNoticeRecord, type NoticeRow } from "./notice-record"
import { noticeId, type NoticeRows } from "./notice-rows"
import { settleByHand } from "./settle-by-hand"
import { withdraw } from "./withdraw"

type In<Method extends keyof BillingAgents> = Parameters<BillingAgents[Method]>[0]

const HOUR_MS = 3_600_000

/** What is owed to agents, as those see it who owe it: make, correct, take back. Sending is the outbox's. */
export class NoticeDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly rows: NoticeRows,
    private readonly db: () => Database
  ) {}

  async create(input: In<"createNotice">): Promise<NoticeRecord> {
    if (input.kind === "shipment_cancel") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Notice "${input.key}" is not made by itself: withdraw the notice of the shipment that is to be taken back.`
      )
    }
    const deadline_at = input.kind === "shipment" ? this.deadlineOf(input.agent_id, input.payload) : null
    return toNoticeRecord(await this.rows.create(input, deadline_at))
  }

  queue(input: In<"queueNotice">): Promise<NoticeRecord> {
    return this.fillIn(input, "queued")
  }

  noteShipment(input: In<"noteShipment">): Promise<NoticeRecord> {
    return this.fillIn(input, "awaiting_shipment")
  }

  private async fillIn(
    { key, payload }: { key: string; payload: NoticePayload },
    status: "queued" | "awaiting_shipment"
  ): Promise<NoticeRecord> {
    const row = await this.rows.findByKey(key)
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice with the key "${key}"; create it first.`)
    }
    const deadline_at = row.kind === "shipment" ? this.deadlineOf(row.agent_id, payload) : null
    const filled = await this.rows.fillIn(key, payload, deadline_at, status)
    return toNoticeRecord(filled ?? (await this.rows.find(row.id))!)
  }

  async revise(input: In<"reviseNotice">): Promise<NoticeRecord | null> {
    const row = (await this.rows.revise(input)) ?? (await this.rows.findByKey(input.key))
    return row && toNoticeRecord(row)
  }

  async retry(input: In<"retryNotice">): Promise<NoticeRecord> {
    const found = await this.get(input.id)
    this.checkCorrection(found, input)
    if (found.kind === "shipment" && (found.status === "withdrawn" || found.withdrawal_requested_at)) {
      return this.tellAnew(found, input)
    }
    if (!(await this.rows.retry(input))) {
      const { status } = await this.get(input.id)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${input.id} is ${status} and cannot be sent again: only one that failed, was not withdrawn and is not being sent right now can.`,
        `notice_${status}`
      )
    }
    return this.read(input.id)
  }

  /** What was taken back stays so; the parcel is told under the next revision, after whatever takes the older one back. */
  private async tellAnew(
    { parcel_carrier_code, parcel_tracking_number, ...taken }: NoticeRow,
    { carrier_code, tracking_number, actor }: In<"retryNotice">
  ): Promise<NoticeRecord> {
    const payload = {
      ...taken.payload,
      ...(carrier_code !== undefined && { carrier_code }),
      ...(tracking_number !== undefined && { tracking_number }),
    }
    const revision = taken.revision + 1
    const key = shipmentNoticeKey(taken.fulfillment_id!, revision)
    const id = noticeId()
    const row = await this.rows.create(
      { ...taken, key, revision, status: "queued", payload },
      this.deadlineOf(taken.agent_id, payload),
      { carrier_code: parcel_carrier_code, tracking_number: parcel_tracking_number },
      id
    )
    if (row.id !== id) {
      // Somebody was quicker, maybe with another number: theirs is what goes out.
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${taken.id} was taken back, and its parcel is told anew already: look at the newer notice of this order.`,
        "notice_told_anew"
      )
    }
    await this.rows.noteRetry(row.id, actor)
    return this.read(row.id)
  }

  async withdraw({ key, status = "withdrawn" }: In<"withdrawNotice">): Promise<NoticeRecord | null> {
    const row = await this.rows.findByKey(key)
    if (!row) {
      return null
    }
    await withdraw(this.db(), { id: row.id, status, takes_back: this.takesBack(row) })
    return this.read(row.id)
  }

  async withdrawByStaff({ id, settled_by_hand, ...by }: In<"withdrawNoticeByStaff">): Promise<NoticeRecord> {
    const row = await this.get(id)
    if (settled_by_hand) {
      await settleByHand(this.db(), { id, ...by })
    } else if (row.kind === "order_cancel" || row.kind === "shipment_cancel") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${id} itself takes something back at the agent: send it again, or settle it by hand once that is done there.`,
        "notice_takes_back"
      )
    } else {
      await withdraw(this.db(), { id, status: "withdrawn", takes_back: this.takesBack(row), by })
    }
    return this.read(id)
  }

  async list(accountOrderId: string): Promise<NoticeRecord[]> {
    return (await this.rows.list(accountOrderId)).map(toNoticeRecord)
  }

  private async get(id: string): Promise<NoticeRow> {
    const row = await this.rows.find(id)
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice ${id}.`)
    }
    return row
  }

  private async read(id: string): Promise<NoticeRecord> {
    return toNoticeRecord(await this.get(id))
  }

  /** Before anything changes: what the agent would refuse is staff's to mend, not the agent's to refuse again. */
  private checkCorrection({ id, kind, agent_id, payload }: NoticeRow, input: In<"retryNotice">): void {
    const { carrier_code = payload.carrier_code ?? null, tracking_number = payload.tracking_number ?? null } = input
    if (input.carrier_code === undefined && input.tracking_number === undefined) {
      return
    }
    if (kind !== "shipment") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Notice ${id} is of no shipment, so it has no carrier_code and no tracking_number: send it again without them.`
      )
    }
    const adapter = this.adapterOf(agent_id)
    const problems = adapter ? checkShipment(adapter, { carrier_code, tracking_number }) : []
    if (problems.length > 0) {
      throw new RefusedFieldsError(problems)
    }
  }

  private takesBack({ kind, agent_id }: NoticeRow): boolean {
    const adapter = this.adapterOf(agent_id)
    return kind === "shipment" && !!adapter?.capabilities.cancel_shipment && !!adapter.cancelShipment
  }

  private deadlineOf(agentId: string, { shipped_at }: NoticePayload): Date | null {
    const hours = this.adapterOf(agentId)?.capabilities.report_within_hours ?? null
    return shipped_at && hours !== null ? new Date(Date.parse(shipped_at) + hours * HOUR_MS) : null
  }

  /** Null: the agent is not set up any more, and what is owed to it waits for that. */
  private adapterOf(agentId: string) {
    return this.host.ids().includes(agentId) ? this.host.adapter(agentId) : null
  }
}
