import { accountOrderInput, chargeInput, creditInput } from "../../modules/trade-credit/books"
import type { PlaceHold } from "../../../src/modules/trade-credit/types"
import type { Bench } from "./bench"
import type { HammeredAccount, Order } from "./hammered-account"
import { itself, type Asked } from "./journal"

const AMOUNT_MAX = 160
const OVERRIDE_MAX = 300

/** A new order, which staff may have let go beyond the limit. */
export async function hold(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, dice } = bench
  const { order, input } = await newOrder(bench, account)
  const override = account.isStrict || dice.inHundred(60) ? undefined : await letBeyond(bench, order)
  const asked = { kind: "hold", account_id: account.id, key: input.key, amount: input.amount, override }
  const placed = await bench.ask(account, {
    asked,
    may: ["insufficient_credit"],
    isOfActive: true,
    send: (amount) => service.placeHold({ ...input, amount }),
  })
  if (placed) {
    await take(bench, account, { ...order, hold_id: placed.id, remaining: placed.amount, override })
  }
}

/** Two servers place the same order at once, each under a key of its own: it has one hold at most. */
export async function twins(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, journal } = bench
  const { order, input } = await newOrder(bench, account)
  const answers = await Promise.all(
    [input.key, bench.key("hold")].map((key) => {
      const asked = { kind: "hold", account_id: account.id, key, amount: input.amount }
      const place = () => service.placeHold({ ...input, key })
      return journal.ask(asked, ["insufficient_credit", "hold_open"], place, itself, account.status)
    })
  )
  const placed = answers.filter((answer) => answer !== null)
  if (placed.length > 1) {
    journal.unexpected.push(`${order.account_order_id} has two open holds`)
  }
  if (placed.length > 0) {
    await take(bench, account, { ...order, hold_id: placed[0].id, remaining: placed[0].remaining_amount })
  }
}

async function newOrder(bench: Bench, { record }: HammeredAccount): Promise<{ order: Order; input: PlaceHold }> {
  const opened = await bench.service.openAccountOrder(accountOrderInput(record))
  const common = { account_id: record.id, currency_code: record.currency_code }
  const input = {
    ...common,
    key: bench.key("hold"),
    account_order_id: opened.id,
    payment_session_id: opened.payment_session_id,
    amount: bench.dice.between(1, AMOUNT_MAX),
    actor: "customer",
  }
  const ids = { account_order_id: opened.id, order_id: opened.order_id!, hold_id: "" }
  return { order: { ...common, ...ids, remaining: 0, adjustments: 0, charges: [], isTaken: false }, input }
}

async function letBeyond(bench: Bench, { order_id }: Order): Promise<Asked["override"]> {
  const { dice, service, journal } = bench
  const word = { amount: dice.between(1, OVERRIDE_MAX), actor: `user_${dice.between(1, 3)}`, reason: "an old customer" }
  const input = { ...word, key: bench.key("override"), order_id, currency_code: "jpy" }
  const { id } = await service.overrideCredit(input)
  journal.counts.requests += 1
  return id ? word : undefined
}

/** Others may work on it from now on. The order that it drives out gives back what is left. */
async function take(bench: Bench, account: HammeredAccount, order: Order): Promise<void> {
  const oldest = account.add(order)
  if (oldest) {
    await giveBack(bench, account, oldest)
  }
}

export async function release(bench: Bench, account: HammeredAccount): Promise<void> {
  await bench.onOrder(account, (order) => giveBack(bench, account, order))
}

async function giveBack({ service, journal }: Bench, account: HammeredAccount, order: Order): Promise<void> {
  const { hold_id } = order
  const asked = { kind: "release", account_id: account.id, key: `release:${hold_id}`, amount: 0, about: hold_id }
  await journal.ask(
    asked,
    [],
    () => service.releaseHold({ hold_id, reason: "random" }),
    ({ outcome, hold: { id } }) => (outcome === "released" ? { id } : null)
  )
  order.remaining = 0
}

export async function adjust(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, dice } = bench
  await bench.onOrder(account, async (order) => {
    const { hold_id, override } = order
    const serial = order.adjustments + 1
    const change = dice.inHundred(50) ? dice.between(1, AMOUNT_MAX) : -dice.between(2, AMOUNT_MAX)
    const key = `adjust:${hold_id}:${serial}`
    const done = await bench.ask(account, {
      asked: { kind: "adjust", account_id: account.id, key, amount: change, about: hold_id, serial, override },
      // Others may have adjusted it at the same moment, as the same time.
      may: ["hold_over", "hold_serial", "hold_rest", "insufficient_credit", "idempotency_conflict"],
      isOfActive: change > 0,
      send: (amount) => service.adjustHold({ hold_id, serial, change: amount, reason: "random", actor: "system" }),
    })
    if (done) {
      order.adjustments = Math.max(order.adjustments, serial)
      order.remaining += done.amount
    }
  })
}

export async function charge(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, dice } = bench
  await bench.onOrder(account, async (order) => {
    const amount = dice.between(0, account.isStrict ? order.remaining : AMOUNT_MAX)
    const unguaranteed = account.isAgentBook && dice.inHundred(30)
    const input = chargeInput({ ...order, id: order.hold_id }, amount, { unguaranteed })
    const about = order.hold_id
    const asked = { kind: "charge", account_id: account.id, key: input.key, amount, about, unguaranteed }
    const done = await bench.ask(account, {
      asked,
      may: [],
      send: (sum) => service.postCharge({ ...input, amount: sum, lines: [{ ...input.lines[0], amount: sum }] }),
    })
    if (done) {
      order.charges.push(done.id)
      order.remaining -= Math.min(done.amount, order.remaining)
    }
  })
}

export async function credit(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, dice } = bench
  await bench.onOrder(account, async (order) => {
    const unguaranteed = account.isAgentBook && dice.inHundred(30)
    const input = creditInput(order, dice.between(1, AMOUNT_MAX / 2), { unguaranteed, lines: [] })
    const { key, amount } = input
    await bench.ask(account, {
      asked: { kind: "credit", account_id: account.id, key, amount, about: order.hold_id, unguaranteed },
      may: ["beyond_charged"],
      send: (sum) => service.postCredit({ ...input, amount: sum }),
    })
  })
}

/** To the merchant's own book or back, as several may want at once. */
export async function transfer(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, dice, journal } = bench
  await bench.onOrder(account, async (order) => {
    const charge_id = dice.pick(order.charges)
    if (!charge_id) {
      return
    }
    const unguaranteed = dice.inHundred(50)
    const asked = { kind: "transfer", account_id: account.id, key: `transfer:${charge_id}`, amount: 0 }
    await journal.ask(
      { ...asked, about: charge_id, unguaranteed, may_be_nothing: true },
      [],
      () => service.transferCharge({ charge_id, unguaranteed, reason: "random", actor: "system" }),
      itself
    )
  })
}
