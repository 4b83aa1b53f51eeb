import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { STORE } from "./settings.mjs"

const PASSWORD = "supersecret"
const CREDIT_LIMIT = 500_000
const PATIENCE_MS = 60_000

/**
 * Gives the demo's buyers their credit accounts the way people do, over the store's own routes: applications are sent
 * in, staff approve the house account, the agent (its simulator) approves the other. What is there already stays.
 */
export async function seedAccounts({ backend, simulator, admin, publishableKey }) {
  const applicants = JSON.parse(readFileSync(join(STORE, "src/seed/applicants.json"), "utf8"))
  const staff = client(backend, { authorization: `Bearer ${admin}` })
  for (const email of Object.keys(applicants)) {
    await introduce(await logIn(backend, publishableKey, email), applicants[email])
  }
  for (const email of ["approved@example.com", "pending@example.com"]) {
    const buyer = await logIn(backend, publishableKey, email)
    for (const programId of ["house", "kuroneko"]) {
      await apply(buyer, programId, applicants[email])
    }
  }
  const buyer = await logIn(backend, publishableKey, "approved@example.com")
  await approveAsStaff(staff, await applicationOf(buyer, "house"))
  await approveAsAgent(client(simulator, {}), staff, buyer)
}

/** What the store's seed made: a member of staff, and the key that a client of the Store API sends. */
export async function logInAsStaff(backend) {
  const { token } = await client(backend, {}).post("/auth/user/emailpass", {
    email: "admin@example.com",
    password: PASSWORD,
  })
  const { api_keys } = await client(backend, { authorization: `Bearer ${token}` }).get(
    "/admin/api-keys?type=publishable"
  )
  return { admin: token, publishableKey: api_keys[0].token }
}

/** What a shop knows of who has ordered before: their name and where they are. An application and a checkout begin with it. */
async function introduce(buyer, { contact_first_name: first_name, contact_last_name: last_name, phone, ...applicant }) {
  const { customer } = await buyer.get("/store/customers/me?fields=id,*addresses")
  if (customer.addresses.length > 0) {
    return
  }
  const { company_name: company, postal_code, province, city, address_1 } = applicant
  await buyer.post("/store/customers/me", { first_name, last_name, phone })
  await buyer.post("/store/customers/me/addresses", {
    ...{ first_name, last_name, phone, company, postal_code, province, city, address_1 },
    country_code: "jp",
    is_default_billing: true,
    is_default_shipping: true,
  })
}

async function apply(buyer, programId, applicant) {
  if (await applicationOf(buyer, programId)) {
    return
  }
  const { form } = await buyer.get(`/store/trade-credit/application-form?program_id=${programId}`)
  const names = form.fields.map(({ name }) => name).filter((name) => name in applicant)
  await buyer.post("/store/trade-credit/applications", {
    program_id: programId,
    data: Object.fromEntries(names.map((name) => [name, applicant[name]])),
    accepted_disclosures: form.disclosures.map(({ id, version }) => ({ id, version })),
  })
}

async function applicationOf(buyer, programId) {
  const { applications } = await buyer.get("/store/trade-credit/applications")
  return applications.find((application) => application.program_id === programId)
}

async function approveAsStaff(staff, { id, status }) {
  if (status !== "approved") {
    await staff.post(`/admin/trade-credit/applications/${id}/approve`, { credit_limit: CREDIT_LIMIT })
  }
}

async function approveAsAgent(simulator, staff, buyer) {
  const { id, status } = await applicationOf(buyer, "kuroneko")
  if (status === "approved") {
    return
  }
  const { ref } = await eventually("the application to reach the agent", async () => {
    const { buyers } = await simulator.get("/kuroneko-kakebarai/_simulator/state")
    return buyers.find(({ name }) => name.includes("承認商事"))
  })
  await simulator.post("/kuroneko-kakebarai/_simulator/decide", {
    kind: "buyer",
    ref,
    decision: "approve",
    credit_limit: CREDIT_LIMIT,
  })
  await eventually("the store to learn of the agent's approval", async () => {
    await staff.post(`/admin/trade-credit/applications/${id}/refresh`)
    return (await applicationOf(buyer, "kuroneko")).status === "approved"
  })
}

async function eventually(what, look) {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const seen = await look()
    if (seen) {
      return seen
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${PATIENCE_MS / 1_000} s in vain for ${what}.`)
    }
    await delay(500)
  }
}

async function logIn(backend, publishableKey, email) {
  const headers = { "x-publishable-api-key": publishableKey }
  const { token } = await client(backend, headers).post("/auth/customer/emailpass", { email, password: PASSWORD })
  return client(backend, { ...headers, authorization: `Bearer ${token}` })
}

function client(base, headers) {
  const send = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    }
    return text ? JSON.parse(text) : null
  }
  return { get: (path) => send("GET", path), post: (path, body = {}) => send("POST", path, body) }
}
