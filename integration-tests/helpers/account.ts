import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../fixtures/applications"
import type { MemberRole } from "../../src/modules/trade-credit/types"
import type { Answer } from "./http"
import type { Shopper } from "./shopper"
import type { Simulator } from "./simulator"
import type { Staff } from "./staff"

/** Sends an application with every disclosure accepted; returns it. */
export async function apply(shopper: Shopper, program_id: string, data: object): Promise<Answer> {
  const { form } = await shopper.http.get("/store/trade-credit/application-form", { program_id })
  const { application } = await shopper.http.post("/store/trade-credit/applications", {
    program_id,
    data,
    accepted_disclosures: form.disclosures.map(({ id, version }: { id: string; version: string }) => ({ id, version })),
  })
  return application
}

/** An account on the merchant's own book, applied for and approved by staff. */
export async function openHouseAccount(shopper: Shopper, staff: Staff, credit_limit: number): Promise<Answer> {
  const application = await apply(shopper, "house", HOUSE_APPLICATION)
  await staff.http.post(`/admin/trade-credit/applications/${application.id}/approve`, { credit_limit })
  return accountOf(shopper, "house")
}

/** Makes the shopper a member of an account, by staff. */
export async function addMember(
  staff: Staff,
  account_id: string,
  { customer_id }: Shopper,
  member: { role: MemberRole; order_limit?: number; month_limit?: number }
): Promise<Answer> {
  const body = { customer_id, ...member }
  return (await staff.http.post(`/admin/trade-credit/accounts/${account_id}/members`, body)).member
}

/** An account at the agent, applied for, approved at the simulator, and taken over at the next listing. */
export async function openKuronekoAccount(
  shopper: Shopper,
  kuroneko: Simulator,
  credit_limit: number,
  program_id = "kuroneko"
): Promise<{ account: Answer; ref: string }> {
  const known = new Set((await kuroneko.state()).buyers.map(({ ref }) => ref))
  await apply(shopper, program_id, KURONEKO_APPLICATION)
  const buyer = (await kuroneko.state()).buyers.find(({ ref }) => !known.has(ref))
  if (!buyer) {
    throw new Error("The application has not reached the agent.")
  }
  await kuroneko.decide({ kind: "buyer", ref: buyer.ref, decision: "approve", credit_limit })
  await shopper.listProviders()
  return { account: await accountOf(shopper, program_id), ref: buyer.ref }
}

export async function accountOf(shopper: Shopper, program_id: string): Promise<Answer> {
  const { accounts } = await shopper.http.get("/store/trade-credit/accounts")
  const account = accounts.find((one: Answer) => one.program_id === program_id)
  if (!account) {
    throw new Error(`${shopper.email} has no account in program ${program_id}.`)
  }
  return account
}

/** The ledger proof, run by staff. */
export async function ledgerFindings(staff: Staff): Promise<Answer[]> {
  const { findings } = await staff.http.post("/admin/trade-credit/verify-ledger", {})
  return findings
}
