import type { Program } from "../../../domain/program/program"
import type { BuyerState } from "../../../modules/billing-agent/port"
import type { BillingAgents, BuyerRegistrationRecord, CreditReading } from "../../../modules/billing-agent/types"
import type {
  AccountRecord,
  ApplicationRecord,
  BuyerFacts,
  OpenHoldRecord,
  SyncAgentUsed,
  TradeCredit,
} from "../../../modules/trade-credit/types"
import type { CreditDeps } from "../../deps"

export const NOW = new Date("2026-08-15T03:00:00Z")

export function aProgram(change: Partial<Program> = {}): Program {
  return {
    id: "kuroneko",
    provider_id: "pp_deferred-invoice_kuroneko",
    label: { en: "Pay by invoice", ja: "請求書払い" },
    agent_id: "kuroneko",
    book: "agent",
    screening: "account",
    currency_code: "jpy",
    currency_decimals: 0,
    country_codes: null,
    terms: { close_day: "month_end", due: { months: 1, day: "month_end" }, business_day: "next" },
    time_zone: "Asia/Tokyo",
    notify_on: "shipment",
    partial: "wait",
    credit_stop: true,
    credit_tolerance_percent: 0,
    second_person_above: { approve: null, limit: null, write_off: null },
    number_prefix: "",
    minimum_amount: null,
    maximum_amount: null,
    po_number_required: false,
    po_number_reuse: "allow",
    guests_allowed: false,
    when_agent_unavailable: "deny",
    decision_timeout_ms: 8_000,
    amounts_max_age_seconds: 60,
    status_max_age_seconds: 86_400,
    disclosures: [],
    documents: [],
    ...change,
  }
}

/** An account at the agent with 10,000 of which nothing is used; never compared with the agent yet. */
export function anAccount(change: Partial<AccountRecord> = {}): AccountRecord {
  return {
    id: "cracc_1",
    program_id: "kuroneko",
    company_name: "Aozora",
    external_id: null,
    status: "active",
    status_actor: null,
    status_reason: null,
    own_book_of: null,
    currency_code: "jpy",
    credit_limit: 10_000,
    held_amount: 0,
    outstanding_amount: 0,
    offline_amount: 0,
    offline_as_of: null,
    temporary_limit_amount: null,
    temporary_limit_expires_at: null,
    available_amount: 10_000,
    version: 7,
    payment_terms: null,
    po_number_required: null,
    agent_buyer_number: "B1",
    synced_at: null,
    created_at: NOW,
    updated_at: new Date(NOW.getTime() - 3_600_000),
    ...change,
  }
}

export type FakeCredit = {
  deps: CreditDeps
  /** Each sync that was asked of the ledger. */
  syncs: SyncAgentUsed[]
  asked: { max_age_seconds: number }[]
  /** Of each question to the agent: was it said that somebody waits at a checkout? */
  atCheckout: (boolean | undefined)[]
  /** How often the buyer's standing was asked for. */
  standings: () => number
  /** How often the orders of the account were woken. */
  wakes: () => number
  /** As it is by now. */
  account: () => AccountRecord | null
}

type Exposure = Awaited<ReturnType<BillingAgents["buyerExposure"]>>
export type FakeInput = {
  account: AccountRecord | null
  role?: BuyerFacts["role"]
  spending?: BuyerFacts["spending"]
  application?: BuyerFacts["application"]
  /** What the agent answers, one after another; the last one stays. */
  readings?: (Partial<CreditReading> | null)[]
  exposures?: Exposure[]
  holds?: { account_order_id: string; remaining_amount: number; charged_amount: number }[]
  /** What was charged of each account order on the account. */
  charged?: Record<string, number>
  credit?: "amounts" | "probe" | "none"
  /** The buyer as registered at the agent, and how it is after a question. */
  registration?: Partial<BuyerRegistrationRecord>
  answered?: Partial<BuyerRegistrationRecord>
}

/** The two modules as far as the gate uses them, with an account that a sync changes. */
export function fakeCredit(input: FakeInput): FakeCredit {
  let account = input.account
  const syncs: SyncAgentUsed[] = []
  const asked: { max_age_seconds: number }[] = []
  const atCheckout: (boolean | undefined)[] = []
  let standings = 0
  let wakes = 0
  let registration = input.registration
  const readings = [...(input.readings ?? [{}])]
  const exposures = [...(input.exposures ?? [{ in_flight: false, approved: [], undecided: [] }])]
  const next = <T>(list: T[]): T => (list.length > 1 ? (list.shift() as T) : list[0])

  const tradeCredit: Partial<TradeCredit> = {
    readBuyer: (_, ids) =>
      Promise.resolve(
        ids.map((program_id) => ({
          program_id,
          account,
          role: account ? (input.role ?? "owner") : null,
          spending: input.spending ?? null,
          application: input.application ?? null,
        }))
      ),
    program: () => aProgram(),
    programs: () => [aProgram()],
    listApplications: () =>
      Promise.resolve({
        applications: [{ ...input.application, program_id: "kuroneko" } as ApplicationRecord],
        count: 1,
      }),
    approveApplication: ({ credit_limit }) => {
      account = anAccount({ credit_limit })
      const application = { ...input.application, status: "approved" } as ApplicationRecord
      return Promise.resolve({ application, account })
    },
    accountsOfAgentBuyer: () => Promise.resolve(account ? [account] : []),
    setAccountStatus: ({ status, actor, reason }) => {
      account = { ...(account as AccountRecord), status, status_actor: actor, status_reason: reason }
      return Promise.resolve(account)
    },
    wakeOrdersOfAccount: () => {
      wakes += 1
      return Promise.resolve()
    },
    openHolds: () => Promise.resolve((input.holds ?? []) as OpenHoldRecord[]),
    chargedWithAgent: (ids) =>
      Promise.resolve(
        ids.map((account_order_id) => ({ account_order_id, amount: input.charged?.[account_order_id] ?? 0 }))
      ),
    syncAgentUsed: (sync) => {
      syncs.push(sync)
      if (!account || account.version !== sync.expected_version) {
        return Promise.resolve(false)
      }
      const credit_limit = sync.credit_limit ?? account.credit_limit
      const available_amount = (credit_limit ?? 0) - account.held_amount - sync.outstanding_amount
      account = {
        ...account,
        credit_limit,
        outstanding_amount: sync.outstanding_amount,
        available_amount,
        synced_at: NOW,
      }
      return Promise.resolve(true)
    },
  }
  const capabilities = { buyer_screening: "agent", credit: input.credit ?? "amounts" }
  const billingAgents = {
    agent: () => ({ id: "kuroneko", capabilities, application_fields: null }),
    findBuyer: () => Promise.resolve(registration ?? null),
    askBuyer: ({ checkout }: { checkout?: boolean }) => {
      standings += 1
      atCheckout.push(checkout)
      registration = { ...registration, ...input.answered }
      return Promise.resolve(registration)
    },
    markBuyerSettled: ({ state }: { state: BuyerState }) => {
      registration = { ...registration, settled_state: state }
      return Promise.resolve()
    },
    buyerExposure: () => Promise.resolve(next(exposures)),
    readCredit: ({ max_age_seconds, checkout }: { max_age_seconds: number; checkout?: boolean }) => {
      asked.push({ max_age_seconds })
      atCheckout.push(checkout)
      const reading = next(readings)
      const answer = { usable: true, limit_amount: 10_000, used_amount: 0, read_at: new Date() }
      return Promise.resolve(reading && { ...answer, ...reading })
    },
  }
  const deps = { tradeCredit: tradeCredit as TradeCredit, billingAgents: billingAgents as unknown as BillingAgents }
  return { deps, syncs, asked, atCheckout, standings: () => standings, wakes: () => wakes, account: () => account }
}
