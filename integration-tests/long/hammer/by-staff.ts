import { next, ownBookOf } from "../../modules/trade-credit/books"
import type { OfflineOutcome, StaffOutcome } from "../../../src/modules/trade-credit/types"
import type { Bench } from "./bench"
import type { HammeredAccount } from "./hammered-account"
import { itself, type Asked } from "./journal"
import type { Refusal } from "./refusals"

const RECEIVED_MAX = 500
const RETURNED_MAX = 200
const LIMIT_MAX = 2_000
const TEMPORARY_MAX = 500
/** Days on which a balance outside the store may have been struck. */
const DAYS = 4
const ON = "2026-01-10"

/** Where money comes in: beside an agent's book that is the merchant's own, if there is one yet. */
async function receivable(bench: Bench, account: HammeredAccount): Promise<{ id: string; owed: number } | null> {
  if (!account.isAgentBook) {
    return { id: account.id, owed: account.owed }
  }
  account.ownBookId ??= (await ownBookOf(bench, account.record))?.id ?? null
  return account.ownBookId === null ? null : { id: account.ownBookId, owed: account.owedToOwnBook }
}

/** As much as is owed, more or less, so that the account is neither always full nor always empty. */
export async function receive(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, dice } = bench
  const at = await receivable(bench, account)
  if (!at || at.owed <= 0) {
    return
  }
  const key = bench.key("receipt")
  const common = { account_id: at.id, received_on: ON, actor: "user_1" }
  const received = await bench.ask(account, {
    asked: { kind: "receive", account_id: at.id, key, amount: dice.between(1, Math.min(at.owed, RECEIVED_MAX)) },
    may: [],
    send: (amount) => service.receivePayment({ ...common, key, amount }),
  })
  if (received && !account.isStrict) {
    account.addReceipt({ id: received.id, account_id: at.id })
  }
}

export async function reverse(bench: Bench, account: HammeredAccount): Promise<void> {
  const receipt = bench.dice.pick(account.receipts)
  if (!receipt) {
    return
  }
  const { account_id, id: receipt_id } = receipt
  const input = { key: bench.key("reversal"), account_id, receipt_id, reason: "it bounced", actor: "user_1" }
  await bench.journal.ask(
    { kind: "reverse", account_id, key: `reverse:${receipt_id}`, amount: 0, about: receipt_id },
    ["already_reversed"],
    () => bench.service.reversePayment(input),
    itself
  )
}

export async function giveMoneyBack(bench: Bench, account: HammeredAccount): Promise<void> {
  const at = await receivable(bench, account)
  if (!at) {
    return
  }
  const key = bench.key("returned")
  const common = { key, account_id: at.id, returned_on: ON, reference: "r", reason: "in credit", actor: "user_1" }
  await bench.ask(account, {
    asked: { kind: "return", account_id: at.id, key, amount: bench.dice.between(1, RETURNED_MAX) },
    may: ["beyond_credit_balance"],
    send: (amount) => bench.service.returnMoney({ ...common, amount }),
  })
}

/** Suspends the account with it, now or when a second person agrees. */
export async function writeOff(bench: Bench, account: HammeredAccount): Promise<void> {
  const at = await receivable(bench, account)
  if (!at) {
    return
  }
  const asked = { kind: "write_off", account_id: at.id, key: bench.key("lost"), amount: bench.dice.between(1, 300) }
  const { key, account_id, amount } = asked
  const input = { key, account_id, amount, reason: "insolvent", actor: "user_1", is_person: true }
  await account.status.change(
    () => byStaff(bench, asked, ["beyond_outstanding"], () => bench.service.writeOffByStaff(input)),
    (isWritten) => (isWritten ? "suspended" : null)
  )
}

export async function reverseWriteOff(bench: Bench, account: HammeredAccount): Promise<void> {
  const at = await receivable(bench, account)
  if (!at) {
    return
  }
  const { write_offs } = await bench.service.listWriteOffs(at.id, { limit: 4, offset: 0 })
  const lost = bench.dice.pick(write_offs)
  if (!lost) {
    return
  }
  const { id: write_off_id, account_id, amount } = lost
  const asked = { kind: "reverse_write_off", account_id, key: bench.key("back"), amount, about: write_off_id }
  const input = { key: asked.key, account_id, write_off_id, reason: "has paid", actor: "user_1" }
  await byStaff(bench, asked, ["already_reversed"], () =>
    bench.service.reverseWriteOffByStaff({ ...input, is_person: true })
  )
}

export async function limit(bench: Bench, account: HammeredAccount): Promise<void> {
  await setLimit(bench, account, bench.dice.between(account.isAgentBook ? 500 : 0, LIMIT_MAX))
}

export async function temporary(bench: Bench, account: HammeredAccount): Promise<void> {
  const { dice } = bench
  await setLimit(bench, account, dice.between(0, TEMPORARY_MAX), new Date(Date.now() + dice.between(5, 1_000)))
}

async function setLimit(bench: Bench, { id: account_id }: HammeredAccount, amount: number, expires_at?: Date) {
  const asked = { kind: "limit", account_id, key: bench.key("limit"), amount, expires_at }
  const input = { key: asked.key, account_id, credit_limit: amount, expires_at, reason: "random" }
  await byStaff(bench, asked, ["agents_limit"], () =>
    bench.service.setLimitByStaff({ ...input, actor: "user_1", is_person: true })
  )
}

/**
 * Above the set amount a second person says yes or no, or one says yes while another says no.
 *
 * @returns whether it was written
 */
async function byStaff(
  bench: Bench,
  asked: Asked,
  may: Refusal[],
  send: () => Promise<StaffOutcome>
): Promise<boolean> {
  const { journal, dice, service } = bench
  const outcome = await journal.ask(asked, [...may, "approval_pending"], send, ({ entry }) => entry)
  if (!outcome?.approval_request) {
    return Boolean(outcome?.entry)
  }
  const { id } = outcome.approval_request
  const decide = async (approve: boolean, actor: string) => {
    const by = { id, approve, reason: "random", actor, is_person: true }
    const decision = { ...asked, kind: `${asked.kind} decided`, approved: approve }
    const request = await journal.ask(
      decision,
      [...may, "already_decided", "approval_too_late"],
      () => service.decideApproval(by),
      ({ state }) => (state === "approved" ? { id } : null)
    )
    return request?.state === "approved"
  }
  if (dice.inHundred(30)) {
    const said = await Promise.all([decide(true, "user_2"), decide(false, "user_3")])
    return said.includes(true)
  }
  // What cannot be written any more stays undecided, in the way of the next one.
  return (dice.inHundred(70) && (await decide(true, "user_2"))) || decide(false, "user_3")
}

export async function offline(bench: Bench, account: HammeredAccount): Promise<void> {
  const { service, journal, dice } = bench
  const { amount, day, as_of } = aBalance(dice)
  const asked = { kind: "offline", account_id: account.id, key: bench.key("offline"), amount, day }
  const input = { key: asked.key, account_id: account.id, amount, as_of, reference: "r", actor: "apk_1" }
  await journal.ask(asked, [], () => service.setOfflineExposure(input), ifSet)
}

/** Of all accounts for which the merchant's accounting software has one, in one transaction. */
export async function importOffline(bench: Bench): Promise<void> {
  const { service, journal, dice } = bench
  const key = bench.key("import")
  const lines = bench.accounts
    .filter(({ isStrict, isAgentBook }) => !isStrict && !isAgentBook)
    .map(({ id }, line) => ({ line, account_id: id, ...aBalance(dice) }))
  const told = lines.map(({ account_id, amount, day }) => ({
    ...{ kind: "import", account_id, key: `${key}:${account_id}`, amount, day },
  }))
  const input = {
    key,
    lines: lines.map(({ as_of, day: _, ...line }) => ({ ...line, as_of: as_of.toISOString(), reference: "r" })),
    dry_run: false,
    actor: "apk_1",
  }
  const answer = service.importOfflineExposure(input)
  await Promise.all(
    told.map((asked, index) =>
      journal.ask(
        asked,
        [],
        async () => (await answer)[index],
        ({ outcome }) => ifSet({ outcome: outcome as OfflineOutcome })
      )
    )
  )
}

function aBalance(dice: Bench["dice"]): { amount: number; day: number; as_of: Date } {
  const day = dice.between(1, DAYS)
  return { amount: dice.between(-100, 300), day, as_of: new Date(Date.UTC(2026, 0, day)) }
}

const ifSet = ({ outcome }: { outcome: OfflineOutcome }) => (outcome === "set" ? { id: outcome } : null)

/** Temporary limits end by themselves; the job writes it down. */
export async function expire({ service, journal }: Bench, account: HammeredAccount): Promise<void> {
  const asked = { kind: "expire", account_id: account.id, key: "limit_expired", amount: 0, may_be_nothing: true }
  await journal.ask(
    asked,
    [],
    () => service.expireLimits({ limit: 10 }),
    (count) => (count > 0 ? { id: "expired" } : null)
  )
}

export async function changeStatus({ service, journal, dice }: Bench, account: HammeredAccount): Promise<void> {
  const status = dice.inHundred(20) ? ("suspended" as const) : ("active" as const)
  const asked = { kind: status, account_id: account.id, key: next("status"), amount: 0, may_be_nothing: true }
  const input = { account_id: account.id, status, reason: "random", actor: "user_1" }
  await account.status.change(
    () => journal.ask(asked, [], () => service.setAccountStatus(input), itself),
    (answer) => (answer ? status : null)
  )
}

/** Asked of the agent before others moved the account, or after. */
export async function sync({ service, journal, dice }: Bench, account: HammeredAccount): Promise<void> {
  const { version } = await service.readAccount(account.id)
  const asked = { kind: "sync", account_id: account.id, key: next("sync"), amount: dice.between(0, 500) }
  const credit_limit = dice.inHundred(30) ? dice.between(800, 1_500) : null
  const input = { key: asked.key, account_id: account.id, outstanding_amount: asked.amount, expected_version: version }
  await journal.ask(
    { ...asked, expected_version: version, may_be_nothing: true, agents_limit: credit_limit },
    [],
    () => service.syncAgentUsed({ ...input, credit_limit }),
    (isTaken) => (isTaken ? { id: asked.key } : null)
  )
}
