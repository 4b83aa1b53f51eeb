import type { Check } from "../../../domain/screening/checks/check"
import type { DeliveryAddress } from "../../../domain/screening/checks/delivery-addresses"
import type { OrderHistory } from "../../../domain/screening/checks/earlier-orders"
import { tellingKeys } from "../../../domain/screening/checks/known-company"
import { runChecks } from "../../../domain/screening/checks/run-checks"
import { programForm } from "../../../domain/screening/program-form"
import type { ApplicationRecord, KnownCompanyRecord } from "../../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../../deps"
import { readEarlierOrders } from "./read-earlier-orders"

/** As many as a reviewer looks through. */
const KNOWN_MAX = 20
const ADDRESSES_MAX = 50

export type ReadChecks = { checks: Check[]; order_history: OrderHistory | null }

/** What a reviewer would look up by hand; nothing of an application whose data are gone. */
export async function readChecks(deps: AccountOrderDeps, application: ApplicationRecord): Promise<ReadChecks> {
  if (application.purged_at) {
    return { checks: [], order_history: null }
  }
  const { data, customer_id } = application
  const [known, customer, earlier] = await Promise.all([
    readKnown(deps, application),
    readCustomer(deps, customer_id),
    readEarlierOrders(deps, customer_id),
  ])
  const checks = runChecks({
    data,
    ...askedOf(deps, application),
    known: known.slice(0, KNOWN_MAX),
    is_known_cut_off: known.length > KNOWN_MAX,
    registered_email: customer.email,
    addresses: [...customer.addresses, ...earlier.addresses],
    orders: earlier.history,
  })
  return { checks, order_history: earlier.history }
}

/** An account and the application it has come of are one company to the reviewer. */
async function readKnown(
  { tradeCredit }: Pick<AccountOrderDeps, "tradeCredit">,
  { id, customer_id }: ApplicationRecord
): Promise<KnownCompanyRecord[]> {
  const keys = tellingKeys(await tradeCredit.companyKeys(id))
  return keys.length > 0 ? tradeCredit.knownCompanies({ keys, customer_id, limit: KNOWN_MAX + 1 }) : []
}

async function readCustomer(
  { query }: Pick<AccountOrderDeps, "query">,
  id: string
): Promise<{ email: string | null; addresses: DeliveryAddress[] }> {
  const [customers, addresses] = await Promise.all([
    query.graph({ entity: "customer", fields: ["email"], filters: { id } }),
    query.graph({
      entity: "customer_address",
      fields: ["country_code", "postal_code", "province", "city", "address_1"],
      filters: { customer_id: id },
      pagination: { take: ADDRESSES_MAX, skip: 0, order: { created_at: "DESC" } },
    }),
  ])
  return { email: customers.data[0]?.email ?? null, addresses: addresses.data as unknown as DeliveryAddress[] }
}

/** What its form asks for; of a program that has left the options nobody knows any more. */
function askedOf({ tradeCredit, billingAgents }: AccountOrderDeps, { program_id }: ApplicationRecord) {
  const program = tradeCredit.programs().find(({ id }) => id === program_id)
  const form = program ? programForm(program, billingAgents.agent(program.agent_id)) : []
  return {
    is_asked: form.some(({ name }) => name === "corporate_number"),
    // Japan's forms ask for no country.
    country_code: program?.currency_code === "jpy" ? "jp" : null,
  }
}
