import type { ProofSlice, TradeCredit } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"

/** A slice is a transaction. 500 accounts of 50 entries each, of a million in all, took 3 to 6 s on a busy machine. */
const ACCOUNTS_A_SLICE = 100
const SLICES_MAX = 100_000

export type Proof = Omit<ProofSlice, "next">

/**
 * Proves all books now, or those of one account's company, slice by slice, and keeps what is found. `unless_running`: throws
 * `proof_running` when all are being proved already; once under way it lets others have their turn.
 */
export async function proveLedger(
  tradeCredit: TradeCredit,
  { account_id, unless_running }: { account_id?: string; unless_running?: boolean }
): Promise<Proof> {
  if (account_id) {
    const { next, ...proof } = await tradeCredit.proveLedger({ account_id })
    return proof
  }
  const proof: Proof = { accounts_checked: 0, entries_checked: 0, findings: [] }
  let after: string | null = ""
  for (let slices = 0; after !== null && slices < SLICES_MAX; slices++) {
    const slice = await tradeCredit.proveLedger({
      after,
      limit: ACCOUNTS_A_SLICE,
      unless_running: unless_running && slices === 0,
    })
    proof.accounts_checked += slice.accounts_checked
    proof.entries_checked += slice.entries_checked
    proof.findings.push(...slice.findings)
    after = slice.next
  }
  return proof
}

/**
 * The proof of a day, done once however many processes look and whenever one of them dies. What it finds is said in the log
 * by check and number only, and stands in what needs attention.
 */
export async function proveLedgerDaily(
  { tradeCredit, logger }: Pick<AccountOrderDeps, "tradeCredit" | "logger">,
  now = new Date()
): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  for (let slices = 0; slices < SLICES_MAX; slices++) {
    const proof = await tradeCredit.continueDailyProof({ day, limit: ACCOUNTS_A_SLICE })
    if (!proof) {
      return
    }
    if (proof.finished) {
      await tell({ tradeCredit, logger }, day)
      return
    }
  }
}

async function tell({ tradeCredit, logger }: Pick<AccountOrderDeps, "tradeCredit" | "logger">, day: string) {
  const open = await tradeCredit.countOpenFindings()
  if (open.length > 0) {
    const checks = open.map(({ check, findings, accounts }) => `${check} ${findings} (accounts: ${accounts})`)
    logger.error(
      `The ledger's proof of ${day} does not come out: ${checks.join(", ")}. What to do stands in the dashboard under ` +
        "Trade credit, Needs attention."
    )
  }
}
