import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { ApplicationData, FieldProblem } from "../../domain/screening/form"
import { parseOptions, type PluginOptions } from "../../options"
import { AgentHost } from "./agent-host"
import { readAttention } from "./attention"
import { checkShipment } from "./check-shipment"
import { BuyerDesk } from "./buyers/buyer-desk"
import { BuyerRows } from "./buyers/buyer-rows"
import { AgentCalls } from "./calls/agent-calls"
import { CreditDesk } from "./buyers/credit-desk"
import { BillingAgentBuyerRegistration } from "./models/buyer-registration"
import { BillingAgentCreditReading } from "./models/credit-reading"
import { BillingAgentNotice } from "./models/notice"
import { BillingAgentOrderRegistration } from "./models/order-registration"
import { readBacklog } from "./notices/backlog"
import { readBoardFigures } from "./notices/board-figures"
import { NoticeDesk } from "./notices/notice-desk"
import { NoticeRows } from "./notices/notice-rows"
import { Courier } from "./notices/courier"
import { Outbox } from "./notices/outbox"
import { OutboxRows } from "./notices/outbox-rows"
import { searchNotices, type NoticeSearch } from "./notices/search-notices"
import { readBuyerExposure } from "./orders/exposure"
import { OrderDesk } from "./orders/order-desk"
import { OrderRows } from "./orders/order-rows"
import { forgetBuyers, heldOf } from "./privacy/held-of"
import type { Database } from "./sql"
import { testConnection } from "./test-connection"
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
  private readonly calls: AgentCalls
  private readonly buyers: BuyerDesk
  private readonly credit: CreditDesk
  private readonly orders: OrderDesk
  private readonly notices: NoticeDesk
  private readonly outbox: Outbox
  private readonly db: () => Database
  private readonly summary: PluginOptions["daily_summary"]

  constructor(cradle: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService reads the container and options from all arguments
    super(...arguments)
    this.summary = parseOptions(options).daily_summary
    this.db = () => cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database
    this.host = new AgentHost(cradle)
    this.calls = new AgentCalls(this.host, this.db)
    this.buyers = new BuyerDesk(this.host, this.calls, new BuyerRows(this.db))
    this.credit = new CreditDesk(this.host, this.calls, this.db)
    const orderRows = new OrderRows(this.db)
    this.orders = new OrderDesk(this.host, this.calls, orderRows, this.db)
    this.notices = new NoticeDesk(this.host, new NoticeRows(this.db), this.db)
    const outboxRows = new OutboxRows(this.db)
    this.outbox = new Outbox(outboxRows, new Courier(this.host, this.calls, outboxRows, orderRows), this.calls)
  }

  agents(): AgentDescription[] {
    return this.host.ids().map((id) => this.host.describe(id))
  }

  agent(agentId: string): AgentDescription {
    return this.host.describe(agentId)
  }

  health(agentId: string) {
    return this.calls.health(agentId)
  }

  testConnection(agentId: string) {
    return testConnection(this.host, this.calls, agentId)
  }

  callsPerMinute(agentId: string) {
    return this.host.callsPerMinute(agentId)
  }

  checkApplication(agentId: string, data: ApplicationData): FieldProblem[] {
    return this.buyers.checkApplication(agentId, data)
  }

  checkShipment(agentId: string, shipment: Parameters<BillingAgents["checkShipment"]>[1]): FieldProblem[] {
    return checkShipment(this.host.adapter(agentId), shipment)
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

  dueBuyers(input: In<"dueBuyers">) {
    return this.buyers.due(input)
  }

  restBuyer(id: string) {
    return this.buyers.rest(id)
  }

  markBuyerSettled(input: In<"markBuyerSettled">) {
    return this.buyers.markSettled(input)
  }

  lookUpBuyer(input: In<"lookUpBuyer">) {
    return this.buyers.lookUp(input)
  }

  linkBuyer(input: In<"linkBuyer">) {
    return this.buyers.link(input)
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

  changeOrder(input: In<"changeOrder">) {
    return this.orders.change(input)
  }

  dropOrder(input: In<"dropOrder">) {
    return this.orders.drop(input)
  }

  splitOrder(input: In<"splitOrder">) {
    return this.orders.split(input)
  }

  listOrderRegistrations(accountOrderId: string) {
    return this.orders.list(accountOrderId)
  }

  buyerExposure(input: In<"buyerExposure">) {
    return readBuyerExposure(this.db(), input)
  }

  createNotice(input: In<"createNotice">): Promise<NoticeRecord> {
    return this.notices.create(input)
  }

  noteShipment(input: In<"noteShipment">): Promise<NoticeRecord> {
    return this.notices.noteShipment(input)
  }

  queueNotice(input: In<"queueNotice">): Promise<NoticeRecord> {
    return this.notices.queue(input)
  }

  reviseNotice(input: In<"reviseNotice">): Promise<NoticeRecord | null> {
    return this.notices.revise(input)
  }

  withdrawNotice(input: In<"withdrawNotice">): Promise<NoticeRecord | null> {
    return this.notices.withdraw(input)
  }

  withdrawNoticeByStaff(input: In<"withdrawNoticeByStaff">): Promise<NoticeRecord> {
    return this.notices.withdrawByStaff(input)
  }

  retryNotice(input: In<"retryNotice">): Promise<NoticeRecord> {
    return this.notices.retry(input)
  }

  async listNotices(accountOrderId: string): Promise<NoticeRecord[]> {
    return this.notices.list(accountOrderId)
  }

  boardFigures(): Promise<BoardFigure[]> {
    return readBoardFigures(this.db(), this.summary.overdue_after_hours)
  }

  /** The board's list: what agents were told and were not. */
  searchNotices(search: NoticeSearch) {
    const setting = { overdueAfterHours: this.summary.overdue_after_hours, agents: this.host.ids() }
    return searchNotices(this.db(), setting, search)
  }

  /** How many notices wait to go out to an agent, and how many for a person. */
  backlog(agentId: string) {
    return readBacklog(this.db(), agentId)
  }

  readAttention() {
    return readAttention(this.db(), this.host.ids())
  }

  heldOf(input: In<"heldOf">) {
    return heldOf(this.db(), input)
  }

  forgetBuyers(applicationIds: string[]) {
    return forgetBuyers(this.db(), applicationIds)
  }

  dailySummary() {
    return this.summary
  }

  dispatchNotices(input: In<"dispatchNotices">) {
    return this.outbox.dispatch(input)
  }
}
