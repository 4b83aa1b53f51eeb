import fc from "fast-check"
import type TradeCreditModuleService from "../../../src/modules/trade-credit/service"
import type { AccountRecord, StaffOutcome, WriteOff } from "../../../src/modules/trade-credit/types"
import { next, ownBookOf, type Books } from "./books"
import type { PlainBooks, Side } from "./plain-books"

export const LIMIT = 1_000

export type OwnBookOperation =
  | { kind: "receive" | "return"; amount: number }
  | { kind: "write_off"; amount: number; yes: boolean }
  | { kind: "limit" | "temporary"; amount: number; yes: boolean }
  | { kind: "reverse"; receipt: number }
  | { kind: "reverse_write_off"; pick: number; yes: boolean }
  | { kind: "offline"; balance: number; day: number }
  | { kind: "expire" }

const amount = fc.integer({ min: 1, max: 700 })
/** What a second person says, should one be needed. */
const yes = fc.boolean()
export const ownBookOperation: fc.Arbitrary<OwnBookOperation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("receive" as const), amount }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("return" as const), amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("write_off" as const), amount, yes }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("reverse" as const), receipt: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("reverse_write_off" as const), pick: fc.nat({ max: 3 }), yes }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("offline" as const),
      balance: fc.integer({ min: -100, max: 300 }),
      day: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("temporary" as const), amount: fc.nat({ max: 500 }), yes }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("limit" as const), amount: fc.nat({ max: 2_000 }), yes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("expire" as const) }) }
)

/** Sends a request, and keeps it so that it may come a second time. */
type Request = <Result>(send: () => Promise<Result>) => Promise<Result>

/** What staff do by hand, against the module and in plain arithmetic. */
export class RandomOwnBook {
  private readonly service: TradeCreditModuleService

  constructor(
    private readonly books: Books,
    private readonly account: AccountRecord,
    private readonly model: PlainBooks,
    private readonly request: Request
  ) {
    this.service = books.service
  }

  private get isAgentBook(): boolean {
    return this.account.program_id === "agency"
  }

  async do(step: OwnBookOperation): Promise<void> {
    switch (step.kind) {
      case "offline":
        return this.offline(step.balance, step.day)
      case "limit":
        return this.limit(step.amount, step.yes)
      case "temporary":
        return this.temporary(step.amount, step.yes)
      case "expire":
        return this.expire()
      default:
        return this.byHand(step)
    }
  }

  /**
   * Above the set amount a second person says yes or no.
   *
   * @returns whether it was written
   */
  private async byStaff(send: () => Promise<StaffOutcome>, waits: boolean, approve: boolean): Promise<boolean> {
    if (!waits) {
      expect((await this.request(send)).entry).not.toBeNull()
      return true
    }
    const { entry, approval_request } = await send()
    expect(entry).toBeNull()
    const decision = { id: approval_request!.id, approve, reason: "random", actor: "user_2", is_person: true }
    await this.request(() => this.service.decideApproval(decision))
    if (!approve) {
      await expect(send()).rejects.toMatchObject({ code: "approval_rejected" })
    }
    return approve
  }

  private async byHand(
    step: Extract<OwnBookOperation, { kind: "receive" | "return" | "write_off" | "reverse" | "reverse_write_off" }>
  ) {
    const side: Side = this.isAgentBook ? "own" : "agent"
    const target = this.isAgentBook ? await ownBookOf(this.books, this.account) : this.account
    const common = { key: next("by_hand"), account_id: (target ?? this.account).id, actor: "user_1" }
    const paid = { ...common, received_on: "2026-11-10" }
    if (!target) {
      await expect(this.service.receivePayment({ ...paid, amount: 1 })).rejects.toThrow("collects from the buyer")
      return
    }
    const owed = this.model.outstanding[side]
    if (step.kind === "receive") {
      const { id } = await this.request(() => this.service.receivePayment({ ...paid, amount: step.amount }))
      this.model.receipts.push({ id, amount: step.amount, reversed: false })
      return this.model.owe(side, -step.amount)
    }
    if (step.kind === "reverse") {
      return this.reverse(side, common, step.receipt)
    }
    if (step.kind === "write_off") {
      return this.writeOff(side, { ...common, amount: step.amount }, step.yes)
    }
    if (step.kind === "reverse_write_off") {
      return this.reverseWriteOff(side, common, step)
    }
    const { amount } = step
    const back = { ...common, amount, returned_on: "2026-11-11", reference: "r", reason: "r" }
    if (owed + amount > 0) {
      await expect(this.service.returnMoney(back)).rejects.toThrow("is more")
      return
    }
    await this.request(() => this.service.returnMoney(back))
    this.model.owe(side, amount)
  }

  private async writeOff(side: Side, lost: Omit<WriteOff, "reason">, yes: boolean): Promise<void> {
    const { amount } = lost
    const send = () => this.service.writeOffByStaff({ ...lost, reason: "random", is_person: true })
    if (this.model.outstanding[side] < amount) {
      await expect(send()).rejects.toThrow("is more")
      return
    }
    const waits = this.model.writtenOffAlone + amount > this.model.rules.write_off_above
    if (!(await this.byStaff(send, waits, yes))) {
      return
    }
    this.model.writeOff(side, (await send()).entry!.id, amount, waits)
    const { id } = this.account
    expect(await this.service.readAccount(id)).toMatchObject({ status: "suspended" })
    await this.service.setAccountStatus({ account_id: id, status: "active", reason: "goes on", actor: "user_1" })
  }

  private async reverse(side: Side, common: { key: string; account_id: string; actor: string }, pick: number) {
    const receipt = this.model.receipts[pick % this.model.receipts.length]
    if (!receipt) {
      return
    }
    const send = () => this.service.reversePayment({ ...common, receipt_id: receipt.id, reason: "random" })
    if (receipt.reversed) {
      await expect(send()).rejects.toMatchObject({ code: "already_reversed" })
      return
    }
    await this.request(send)
    receipt.reversed = true
    this.model.owe(side, receipt.amount)
  }

  private async reverseWriteOff(
    side: Side,
    common: { key: string; account_id: string; actor: string },
    { pick, yes }: { pick: number; yes: boolean }
  ): Promise<void> {
    const lost = this.model.writeOffs[pick % this.model.writeOffs.length]
    if (!lost) {
      return
    }
    const input = { ...common, write_off_id: lost.id, reason: "random", is_person: true }
    const send = () => this.service.reverseWriteOffByStaff(input)
    if (lost.reversed) {
      await expect(send()).rejects.toMatchObject({ code: "already_reversed" })
      return
    }
    if (await this.byStaff(send, lost.amount > this.model.rules.write_off_above, yes)) {
      lost.reversed = true
      this.model.owe(side, lost.amount)
    }
  }

  private async offline(amount: number, day: number): Promise<void> {
    const as_of = new Date(Date.UTC(2026, 10, 1 + day))
    const input = { key: next("offline"), account_id: this.account.id, amount, as_of, reference: "r", actor: "apk_1" }
    if (this.isAgentBook) {
      await expect(this.service.setOfflineExposure(input)).rejects.toThrow("is in the book of agency")
      return
    }
    const { outcome } = await this.request(() => this.service.setOfflineExposure(input))
    expect(outcome).toBe(this.model.setOffline(amount, day))
  }

  private limitInput(credit_limit: number) {
    const { id: account_id } = this.account
    return { key: next("limit"), account_id, credit_limit, reason: "random", actor: "user_1", is_person: true }
  }

  private async limit(credit_limit: number, yes: boolean): Promise<void> {
    const input = this.limitInput(credit_limit)
    const send = () => this.service.setLimitByStaff(input)
    if (this.isAgentBook && credit_limit > LIMIT) {
      await expect(send()).rejects.toThrow("is the agent's")
      return
    }
    const { limit, temporary, rules } = this.model
    const waits = credit_limit > limit && credit_limit + (temporary ?? 0) > rules.limit_above
    if (await this.byStaff(send, waits, yes)) {
      this.model.limit = credit_limit
      this.model.version++
    }
  }

  private async temporary(credit_limit: number, yes: boolean): Promise<void> {
    const input = { ...this.limitInput(credit_limit), expires_at: new Date(Date.now() + 3_600_000) }
    const send = () => this.service.setLimitByStaff(input)
    if (this.isAgentBook) {
      await expect(send()).rejects.toThrow("cannot be raised for a time")
      return
    }
    const { limit, temporary, rules } = this.model
    // Each one ends later than the one before.
    const rises = credit_limit > (temporary ?? 0) || (temporary !== null && credit_limit > 0)
    if (await this.byStaff(send, rises && limit + credit_limit > rules.limit_above, yes)) {
      this.model.setTemporary(credit_limit)
    }
  }

  /** As if its time had come: it counts no longer at once, and the job writes that down afterwards. */
  private async expire(): Promise<void> {
    if (this.model.temporary === null) {
      return
    }
    const over = { temporary_limit_expires_at: new Date(Date.now() - 1) }
    await this.books.sql()("credit_account").where({ id: this.account.id }).update(over)
    this.model.expire()
    expect(await this.service.readAccount(this.account.id)).toMatchObject({ available_amount: this.model.available })
    await this.service.expireLimits({ limit: 10 })
    this.model.version++
  }
}
