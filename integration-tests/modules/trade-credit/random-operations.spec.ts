import fc from "fast-check"
import { InsufficientCreditError } from "../../../src/modules/trade-credit/errors"
import type { AccountRecord, HoldRecord } from "../../../src/modules/trade-credit/types"
import { anAccount, chargeInput, holdInput, next, withBooks } from "./books"

const LIMIT = 1_000
const RUNS = 50

type Operation =
  | { kind: "hold"; amount: number }
  | { kind: "release"; pick: number }
  | { kind: "charge"; pick: number; amount: number }
  | { kind: "limit"; amount: number }
  | { kind: "again" }

const amount = fc.integer({ min: 1, max: 700 })
const pick = fc.nat({ max: 9 })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("hold" as const), amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("release" as const), pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("charge" as const), pick, amount: fc.nat({ max: 700 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("limit" as const), amount: fc.nat({ max: 2_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("again" as const) }) }
)

/** The account in plain arithmetic. */
type Model = { limit: number; held: number; outstanding: number; version: number; remaining: number[] }

withBooks("trade_credit_random", (books) => {
  const { service } = books

  class Run {
    readonly model: Model = { limit: LIMIT, held: 0, outstanding: 0, version: 1, remaining: [] }
    private readonly holds: HoldRecord[] = []
    private repeat: () => Promise<unknown> = () => Promise.resolve()

    constructor(private readonly account: AccountRecord) {}

    async do(step: Operation): Promise<void> {
      switch (step.kind) {
        case "hold":
          return this.hold(step.amount)
        case "release":
          return this.release(step.pick)
        case "charge":
          return this.charge(step.pick, step.amount)
        case "limit":
          return this.limit(step.amount)
        case "again":
          // The last request comes a second time: the model does not move.
          await this.repeat()
      }
    }

    private async hold(wanted: number): Promise<void> {
      const { model } = this
      const input = await holdInput(books, this.account, wanted)
      if (wanted > model.limit - model.held - model.outstanding) {
        await expect(service.placeHold(input)).rejects.toBeInstanceOf(InsufficientCreditError)
        return
      }
      this.repeat = () => service.placeHold(input)
      this.holds.push(await service.placeHold(input))
      model.remaining.push(wanted)
      this.move({ held: wanted })
    }

    private async release(choice: number): Promise<void> {
      const index = choice % this.holds.length
      if (!this.holds[index]) {
        return
      }
      const request = { hold_id: this.holds[index].id, reason: "random" }
      const { outcome } = await service.releaseHold(request)
      this.repeat = () => service.releaseHold(request)
      expect(outcome === "released").toBe(this.model.remaining[index] > 0)
      if (outcome === "released") {
        this.move({ held: -this.model.remaining[index] })
        this.model.remaining[index] = 0
      }
    }

    private async charge(choice: number, shipped: number): Promise<void> {
      const index = choice % this.holds.length
      if (!this.holds[index]) {
        return
      }
      const input = chargeInput(this.holds[index], shipped)
      await service.postCharge(input)
      this.repeat = () => service.postCharge(input)
      const covered = Math.min(shipped, this.model.remaining[index])
      this.model.remaining[index] -= covered
      this.move({ held: -covered, outstanding: shipped })
    }

    private async limit(credit_limit: number): Promise<void> {
      const input = { key: next("limit"), account_id: this.account.id, credit_limit, reason: "random", actor: "test" }
      await service.setLimit(input)
      this.repeat = () => service.setLimit(input)
      this.model.limit = credit_limit
      this.move({})
    }

    private move({ held = 0, outstanding = 0 }: { held?: number; outstanding?: number }): void {
      this.model.held += held
      this.model.outstanding += outstanding
      this.model.version += 1
    }
  }

  it(`agree with plain arithmetic and prove their ledger, ${RUNS} random stories long`, async () => {
    const story = fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 20 }), async (steps) => {
      const account = await anAccount(books, { credit_limit: LIMIT })
      const run = new Run(account)
      for (const step of steps) {
        await run.do(step)
        const { limit, held, outstanding, version } = run.model
        expect(await service.readAccount(account.id)).toMatchObject({
          version,
          credit_limit: limit,
          held_amount: held,
          outstanding_amount: outstanding,
          available_amount: limit - held - outstanding,
        })
      }
      expect((await service.verifyLedger({ account_id: account.id })).findings).toEqual([])
    })
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31)
    // A failure prints the seed too; this line lets a green run be repeated.
    process.stdout.write(`random operations: FC_SEED=${seed}\n`)
    await fc.assert(story, { numRuns: RUNS, seed })
  })
})
