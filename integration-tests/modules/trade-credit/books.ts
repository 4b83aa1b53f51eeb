import { join } from "node:path"
import { moduleIntegrationTestRunner, TestDatabaseUtils } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type TradeCreditModuleService from "../../../src/modules/trade-credit/service"
import {
  TRADE_CREDIT_MODULE,
  type AccountRecord,
  type OpenAccountOrder,
  type PlaceHold,
  type PostCharge,
  type PostCredit,
} from "../../../src/modules/trade-credit/types"

const MODULE = join(__dirname, "../../../src/modules/trade-credit")

export const PROGRAMS = [
  { id: "house", agent: "in_house", currency_code: "jpy" },
  { id: "agency", agent: "agency", currency_code: "jpy" },
  { id: "dollars", agent: "in_house", currency_code: "usd" },
  { id: "generous", agent: "in_house", currency_code: "jpy", credit_tolerance_percent: 5 },
  {
    id: "careful",
    agent: "in_house",
    currency_code: "jpy",
    second_person_above: { approve: 50_000, limit: 50_000, write_off: 1_000 },
  },
  {
    id: "wary",
    agent: "in_house",
    currency_code: "jpy",
    credit_tolerance_percent: 3,
    second_person_above: { limit: 1_200, write_off: 500 },
  },
  { id: "careful-agency", agent: "agency", currency_code: "jpy", second_person_above: { limit: 50_000 } },
  {
    id: "papers",
    agent: "in_house",
    currency_code: "jpy",
    documents: [
      { id: "registry", title: "Registry" },
      { id: "seal", title: "Seal" },
      { id: "licence", title: "Licence", required: false },
    ],
  },
]

export const OPTIONS = {
  agents: [{ id: "agency", resolve: "./agency" }],
  programs: PROGRAMS,
  privacy: { paper_keys: [{ id: "tests", key: Buffer.alloc(32, "key").toString("base64") }] },
}

export type Books = {
  service: TradeCreditModuleService
  /** Raw SQL beside the module, for what no operation of it could do. */
  sql: () => Knex
}

/**
 * Runs a suite on the module with its real migrations, so that the database's own constraints are there.
 *
 * @param connections of the module's pool, else as many as are the default
 */
export function withBooks(dbName: string, suite: (books: Books) => void, connections?: number): void {
  jest.setTimeout(120_000)
  const pool = connections === undefined ? null : poolOf(dbName, connections)
  moduleIntegrationTestRunner<TradeCreditModuleService>({
    moduleName: TRADE_CREDIT_MODULE,
    resolve: MODULE,
    dbName,
    moduleOptions: OPTIONS,
    pathToMigrations: join(MODULE, "migrations"),
    ...(pool && { injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: pool } }),
    testSuite: ({ service, MikroOrmWrapper }) => {
      suite({ service, sql: () => MikroOrmWrapper.getManager().getKnex() })
      afterAll(() => pool?.destroy())
    },
  })
}

function poolOf(dbName: string, connections: number) {
  const clientUrl = TestDatabaseUtils.getDatabaseURL(dbName)
  return ModulesSdkUtils.createPgConnection({ clientUrl, pool: { min: connections, max: connections } })
}

/** What the ledger's proof is asked to prove: one slice of everything. */
export const ALL_BOOKS = { after: "", limit: 500 }

let numbers = 0
export const next = (prefix: string): string => `${prefix}_${++numbers}`

/** An account as it comes to be: applied for and approved. */
export async function anAccount(
  { service }: Books,
  account: { program_id?: string; credit_limit?: number | null; customer_id?: string } = {}
): Promise<AccountRecord & { customer_id: string }> {
  const { program_id = "house", credit_limit = 10_000, customer_id = next("cus") } = account
  const application = await service.submitApplication({
    program_id,
    customer_id,
    data: { company_name: "Aoba Trading" },
    consents: [],
  })
  const approval = await service.approveApplication({ id: application.id, credit_limit, actor: "user_1" })
  return { ...approval.account, customer_id }
}

export function accountOrderInput(account: Partial<AccountRecord> = {}): OpenAccountOrder {
  return {
    program_id: account.program_id ?? "house",
    account_id: account.id ?? null,
    customer_id: null,
    cart_id: next("cart"),
    order_id: next("order"),
    display_id: 1,
    payment_session_id: next("payses"),
    currency_code: account.currency_code ?? "jpy",
    po_number: null,
  }
}

export async function holdInput(
  { service }: Books,
  account: AccountRecord | null,
  amount: number,
  more: Partial<PlaceHold> = {}
): Promise<PlaceHold> {
  const order = await service.openAccountOrder(accountOrderInput(account ?? {}))
  return {
    key: next("hold"),
    account_order_id: order.id,
    account_id: account?.id ?? null,
    payment_session_id: order.payment_session_id,
    amount,
    currency_code: order.currency_code,
    actor: "customer",
    ...more,
  }
}

export function chargeInput(
  hold: { id: string; account_order_id: string; account_id: string | null; currency_code: string },
  amount: number,
  more: Partial<PostCharge> = {}
): PostCharge {
  const fulfillment_id = next("ful")
  return {
    key: `charge:${fulfillment_id}`,
    account_order_id: hold.account_order_id,
    account_id: hold.account_id,
    hold_id: hold.id,
    order_id: "order_1",
    fulfillment_id,
    amount,
    currency_code: hold.currency_code,
    lines: [
      { kind: "item", reference_id: "item_1", title: "Tea", quantity: 1, tax_rate: 8, amount },
      { kind: "shipping", reference_id: "ship_1", title: "Parcel", quantity: 1, tax_rate: 10, amount: 0 },
    ],
    event_at: new Date("2026-11-01T00:00:00.000Z"),
    actor: "system",
    ...more,
  }
}

type CreditedOrder = Pick<PostCredit, "account_order_id" | "account_id" | "currency_code">

/** Goods that came back, or with `lines: []` goodwill. */
export function creditInput(order: CreditedOrder, amount: number, more: Partial<PostCredit> = {}): PostCredit {
  const reference_id = next("return")
  return {
    key: `return:${reference_id}:1`,
    kind: "return",
    account_order_id: order.account_order_id,
    account_id: order.account_id,
    order_id: "order_1",
    reference_id,
    amount,
    currency_code: order.currency_code,
    lines: [{ kind: "item", reference_id: "item_1", title: "Tea", quantity: 1, tax_rate: 8, amount }],
    event_at: new Date("2026-11-05T00:00:00.000Z"),
    actor: "system",
    ...more,
  }
}

/** The merchant's own book of a company, if there is one. */
export async function ownBookOf(
  { service }: Pick<Books, "service">,
  account: AccountRecord
): Promise<AccountRecord | undefined> {
  const { accounts } = await service.listAccounts({ own_book: true, q: account.id }, { limit: 1, offset: 0 })
  return accounts[0]
}
