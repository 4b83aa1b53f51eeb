import { ContainerRegistrationKeys, MedusaError, MedusaService } from "@medusajs/framework/utils"
import type { ApplicationData, FieldProblem } from "../../domain/screening/form"
import { parseOptions, type PluginOptions } from "../../options"
import { AgentHost } from "./agent-host"
import { BuyerDesk } from "./buyers/buyer-desk"
import { BuyerRows } from "./buyers/buyer-rows"
import { CreditDesk } from "./buyers/credit-desk"
import { readLastContact } from "./last-contact"
import { BillingAgentBuyerRegistration } from "./models/buyer-registration"
import { BillingAgentCreditReading } from "./models/credit-reading"
import { BillingAgentNotice } from "./models/notice"
import { BillingAgentOrderRegistration } from "./models/order-registration"
import { readBoardFigures } from "./notices/board-figures"
import { toNoticeRecord } from "./notices/notice-record"
import { NoticeRows } from "./notices/notice-rows"
import { Outbox } from "./notices/outbox"
import { OutboxRows } from "./notices/outbox-rows"
import { readBuyerExposure } from "./orders/exposure"
import { OrderDesk } from "./orders/order-desk"
import { OrderRows } from "./orders/order-rows"
import type { Database } from "./sql"
import type { AgentDescription, BillingAgents, BoardFigure, NoticeRecord } from "./types"

type In<Method extends keyof BillingAgents> = Parameters<BillingAgents[Method]>[0]

/**
 * Everything that crosses the network to an agent. It never works in a caller's transaction: what was sent must stay
 * written whatever becomes of the caller's work.
 */
export default class BillingAgentModuleService
  extends MedusaService({
    BillingAgentBuyerRegistration,
    BillingAgentCreditReading,
    BillingAgentOrderRegistration,
    BillingAgentNotice,
  })
  implements BillingAgents
{
  private readonly host: AgentHost
  private readonly buyers: BuyerDesk
  private readonly credit: CreditDesk
  private readonly orders: OrderDesk
  private readonly notices: NoticeRows
  private readonly outbox: Outbox
  private readonly db: () => Database
  private readonly summary: PluginOptions["daily_summary"]

  constructor(cradle: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService reads the container and options from all arguments
    super(...arguments)
    this.summary = parseOptions(options).daily_summary
    this.db = () => cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database
    this.host = new AgentHost(cradle)
    this.buyers = new BuyerDesk(this.host, new BuyerRows(this.db))
    this.credit = new CreditDesk(this.host, this.db)
    const orderRows = new OrderRows(this.db)
    this.orders = new OrderDesk(this.host, orderRows, this.db)
    this.notices = new NoticeRows(this.db)
    this.outbox = new Outbox(this.host, new OutboxRows(this.db), orderRows)
  }

  agents(): AgentDescription[] {
    return this.host.ids().map((id) => this.host.describe(id))
  }

  agent(agentId: string): AgentDescription {
    return this.host.describe(agentId)
  }

  /** When the agent last answered anything. */
  lastContactAt(agentId: string): Promise<Date | null> {
    return readLastContact(this.db(), agentId)
  }

  checkApplication(agentId: string, data: ApplicationData): FieldProblem[] {
    return this.buyers.checkApplication(agentId, data)
  }

  checkShipment(agentId: string, shipment: Parameters<BillingAgents["checkShipment"]>[1]): FieldProblem[] {
    return this.host.adapter(agentId).checkShipment?.(shipment) ?? []
  }

  openBuyer(input: In<"openBuyer">) {
    return this.buyers.open(input)
  }

  findBuyer(where: In<"findBuyer">) {
    return this.buyers.find(where)
  }

  sendBuyer(input: In<"sendBuyer">) {
    return this.buyers.send(input)
  }

  askBuyer(input: In<"askBuyer">) {
    return this.buyers.ask(input)
  }

  readCredit(input: In<"readCredit">) {
    return this.credit.read(input)
  }

  registerOrder(input: In<"registerOrder">) {
    return this.orders.register(input)
  }

  resolveOrder(input: In<"resolveOrder">) {
    return this.orders.resolve(input)
  }

  listOrderRegistrations(accountOrderId: string) {
    return this.orders.list(accountOrderId)
  }

  buyerExposure(input: In<"buyerExposure">) {
    return readBuyerExposure(this.db(), input)
  }

  async createNotice(input: In<"createNotice">): Promise<NoticeRecord> {
    return toNoticeRecord(await this.notices.create(input))
  }

  async queueNotice(input: In<"queueNotice">): Promise<NoticeRecord> {
    return toNoticeRecord(await this.notices.queue(input.key, input.payload))
  }

  async withdrawNotice({ key, status = "withdrawn" }: In<"withdrawNotice">): Promise<NoticeRecord | null> {
    if (!(await this.notices.withdrawUnsent(key, status))) {
      await this.notices.leaveToPerson(key, {
        at: new Date().toISOString(),
        kind: "withdrawal",
        message: "It was withdrawn here after it had gone out: undo it at the agent.",
      })
    }
    const row = await this.notices.findByKey(key)
    return row && toNoticeRecord(row)
  }

  async retryNotice(input: In<"retryNotice">): Promise<NoticeRecord> {
    const isRetried = await this.notices.retry(input)
    const row = await this.notices.find(input.id)
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice ${input.id}.`)
    }
    if (!isRetried) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${input.id} is ${row.status} and cannot be sent again: only one that failed and is not being sent right now can.`
      )
    }
    return toNoticeRecord(row)
  }

  async listNotices(accountOrderId: string): Promise<NoticeRecord[]> {
    return (await this.notices.list(accountOrderId)).map(toNoticeRecord)
  }

  boardFigures(): Promise<BoardFigure[]> {
    return readBoardFigures(this.db(), this.summary.overdue_after_hours)
  }

  dailySummary() {
    return this.summary
  }

  dispatchNotices(input: In<"dispatchNotices">) {
    return this.outbox.dispatch(input)
  }
}
