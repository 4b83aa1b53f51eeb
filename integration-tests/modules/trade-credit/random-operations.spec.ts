import fc from "fast-check"
import { InsufficientCreditError } from "../../../src/modules/trade-credit/errors"
import type { AccountRecord, HoldRecord } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, chargeInput, creditInput, holdInput, next, ownBookOf, withBooks } from "./books"
import { PlainBooks } from "./plain-books"
import { LIMIT, ownBookOperation, RandomOwnBook, type OwnBookOperation } from "./random-own-book"

const RUNS = 60
const NEVER = { limit_above: Infinity, write_off_above: Infinity }
const RULES: Record<string, PlainBooks["rules"]> = {
  house: { tolerance: 0, ...NEVER },
  agency: { tolerance: 0, ...NEVER },
  wary: { tolerance: 3, limit_above: 1_200, write_off_above: 500 },
}

type Operation =
  | OwnBookOperation
  | { kind: "hold"; amount: number }
  | { kind: "overridden_hold"; amount: number; beyond: number }
  | { kind: "adjust"; pick: number; change: number }
  | { kind: "release"; pick: number }
  | { kind: "charge"; pick: number; amount: number; unguaranteed: boolean }
  | { kind: "credit"; pick: number; amount: number; unguaranteed: boolean }
  | { kind: "transfer"; pick: number; charge: number; unguaranteed: boolean }
  | { kind: "again" }

const kind = <Kind extends string>(name: Kind) => fc.constant(name)
const amount = fc.integer({ min: 1, max: 700 })
const pick = fc.nat({ max: 3 })
const unguaranteed = fc.boolean()
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind("hold"), amount }) },
  { weight: 8, arbitrary: ownBookOperation },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("overridden_hold"), amount, beyond: fc.nat({ max: 700 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kind("adjust"), pick, change: fc.integer({ min: -300, max: 300 }).filter(Boolean) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("release"), pick }) },
  { weight: 5, arbitrary: fc.record({ kind: kind("charge"), pick, amount: fc.nat({ max: 700 }), unguaranteed }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("credit"), pick, amount, unguaranteed }) },
  { weight: 4, arbitrary: fc.record({ kind: kind("transfer"), pick, charge: fc.nat({ max: 3 }), unguaranteed }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("again") }) }
)

withBooks("trade_credit_random", (books) => {
  const { service } = books

  class Run {
    readonly model: PlainBooks
    private readonly holds: HoldRecord[] = []
    private readonly isAgentBook: boolean
    private readonly ownBook: RandomOwnBook
    private repeat: () => Promise<unknown> = () => Promise.resolve()

    constructor(private readonly account: AccountRecord) {
      this.isAgentBook = account.program_id === "agency"
      this.model = new PlainBooks(LIMIT, RULES[account.program_id])
      this.ownBook = new RandomOwnBook(books, account, this.model, (send) => this.request(send))
    }

    async do(step: Operation): Promise<void> {
      switch (step.kind) {
        case "hold":
          return this.hold(step.amount)
        case "overridden_hold":
          return this.hold(step.amount, step.beyond)
        case "adjust":
          return this.adjust(step.pick, step.change)
        case "again":
          // The last request comes a second time: the model does not move.
          await this.repeat()
          return
        case "release":
        case "charge":
        case "credit":
        case "transfer":
          return this.onOrder(step)
        default:
          return this.ownBook.do(step)
      }
    }

    private async onOrder(
      step: Extract<Operation, { kind: "release" | "charge" | "credit" | "transfer" }>
    ): Promise<void> {
      const index = step.pick % this.holds.length
      const hold = this.holds[index]
      if (!hold) {
        return
      }
      const order = this.model.orders[index]
      // In the merchant's own book there is nobody who guarantees.
      const open = "unguaranteed" in step && step.unguaranteed && this.isAgentBook
      switch (step.kind) {
        case "release": {
          const { outcome } = await this.request(() => service.releaseHold({ hold_id: hold.id, reason: "random" }))
          expect(outcome === "released").toBe(this.model.release(order))
          return
        }
        case "charge": {
          const input = chargeInput(hold, step.amount, { unguaranteed: open })
          const charge = await this.request(() => service.postCharge(input))
          this.model.charge(order, charge.id, step.amount, open)
          return
        }
        case "credit": {
          const input = creditInput(hold, step.amount, { unguaranteed: open })
          if (step.amount > this.model.left(order, open)) {
            await expect(service.postCredit(input)).rejects.toThrow("is more. Nothing was written")
            return
          }
          await this.request(() => service.postCredit(input))
          this.model.credit(order, step.amount, open)
          return
        }
        case "transfer": {
          const charge = order.charges[step.charge % order.charges.length]
          if (charge) {
            const input = { charge_id: charge.id, unguaranteed: open, reason: "random", actor: "test" }
            await this.request(() => service.transferCharge(input))
            this.model.transfer(order, charge, open)
          }
        }
      }
    }

    private async hold(wanted: number, beyond = 0): Promise<void> {
      const input = await holdInput(books, this.account, wanted)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      const word = { amount: beyond, currency_code: "jpy", reason: "random", actor: "user_boss" }
      await service.overrideCredit({ ...word, key: next("override"), order_id: order_id! })
      // Beyond an agent's limit nobody but the agent lends.
      const allowed = this.isAgentBook ? 0 : beyond
      if (!this.model.fits(wanted, allowed)) {
        await expect(service.placeHold(input)).rejects.toBeInstanceOf(InsufficientCreditError)
        return
      }
      this.holds.push(await this.request(() => service.placeHold(input)))
      this.model.hold(wanted, allowed)
    }

    private async adjust(pick: number, change: number): Promise<void> {
      const index = pick % this.holds.length
      const order = this.model.orders[index]
      if (!order) {
        return
      }
      const by = { hold_id: this.holds[index].id, serial: order.adjustments + 1, change }
      const send = () => service.adjustHold({ ...by, reason: "random", actor: "system" })
      if (order.remaining === 0 || order.remaining + change <= 0) {
        await expect(send()).rejects.toThrow(order.remaining === 0 ? "cannot be adjusted" : "release it")
        return
      }
      if (change > 0 && !this.model.fits(change, order.beyond)) {
        await expect(send()).rejects.toBeInstanceOf(InsufficientCreditError)
        return
      }
      await this.request(send)
      this.model.adjust(order, change)
    }

    private async request<Result>(send: () => Promise<Result>): Promise<Result> {
      this.repeat = send
      return send()
    }
  }

  it(`agree with plain arithmetic and prove their ledger, ${RUNS} random stories long`, async () => {
    const stories = fc.asyncProperty(
      fc.constantFrom(...Object.keys(RULES)),
      fc.array(operation, { minLength: 1, maxLength: 24 }),
      async (program_id, steps) => {
        const account = await anAccount(books, { program_id, credit_limit: LIMIT })
        const run = new Run(account)
        for (const step of steps) {
          await run.do(step)
          const { limitNow, held, outstanding, offline, version, available } = run.model
          expect(await service.readAccount(account.id)).toMatchObject({
            version,
            credit_limit: limitNow,
            offline_amount: offline,
            held_amount: held,
            outstanding_amount: outstanding.agent,
            available_amount: available,
          })
          expect((await ownBookOf(books, account))?.outstanding_amount ?? 0).toBe(outstanding.own)
        }
        expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
      }
    )
    // A failure prints the seed too; this line lets a green run be repeated.
    process.stderr.write(`random operations: FC_SEED=${fc.readConfigureGlobal().seed}\n`)
    await fc.assert(stories, { numRuns: RUNS })
  })
})
