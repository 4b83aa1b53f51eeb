import applicants from "../../examples/store/src/seed/applicants.json"
import type { Answer } from "./http"
import type { Shopper } from "./shopper"
import type { Simulator } from "./simulator"
import type { Staff } from "./staff"
import { waitFor } from "./wait-for"

const SAMPLE: Record<string, string | number> = applicants["new@example.com"]

/** Sample answers to every field that a program's form asks for. */
export async function fillInForm(shopper: Shopper, program_id: string, answers: Record<string, unknown> = {}) {
  const { form } = await shopper.http.get("/store/trade-credit/application-form", { program_id })
  const names: string[] = form.fields.map(({ name }: { name: string }) => name)
  const data = Object.fromEntries(names.filter((name) => name in SAMPLE).map((name) => [name, SAMPLE[name]]))
  return {
    program_id,
    data: { ...data, ...answers },
    accepted_disclosures: form.disclosures.map(({ id, version }: { id: string; version: string }) => ({ id, version })),
  }
}

/** The buyer applies for an account in a program. */
export async function apply(shopper: Shopper, program_id: string, answers?: Record<string, unknown>): Promise<Answer> {
  const filledIn = await fillInForm(shopper, program_id, answers)
  const { application } = await shopper.http.post("/store/trade-credit/applications", filledIn)
  return application
}

/** A buyer with a house account: applied, and approved by staff. */
export async function openHouseAccount(shopper: Shopper, staff: Staff, credit_limit: number, program_id = "house") {
  const { id } = await apply(shopper, program_id)
  await staff.http.post(`/admin/trade-credit/applications/${id}/approve`, { credit_limit })
  return readAccount(shopper, program_id)
}

/** A buyer with an account at the agent: applied, and approved there. Returns the buyer's number at the agent as `ref`. */
export async function openAgentAccount(
  shopper: Shopper,
  staff: Staff,
  agent: Simulator,
  credit_limit: number,
  program_id = "kuroneko"
) {
  const known = new Set((await agent.state()).buyers.map(({ ref }) => ref))
  const { id } = await apply(shopper, program_id)
  const newBuyer = async () => (await agent.state()).buyers.find(({ ref }) => !known.has(ref))
  const buyer = await waitFor("the application at the agent", newBuyer, (found) => found !== undefined)
  const ref = buyer?.ref as string
  await agent.decide({ kind: "buyer", ref, decision: "approve", credit_limit })
  await staff.http.post(`/admin/trade-credit/applications/${id}/refresh`)
  return { ref, account: await readAccount(shopper, program_id) }
}

export async function readAccount(shopper: Shopper, program_id: string): Promise<Answer> {
  const { accounts } = await shopper.http.get("/store/trade-credit/accounts")
  return accounts.find((account: { program_id: string }) => account.program_id === program_id)
}
