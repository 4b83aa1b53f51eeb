import { allEntries } from "../../api/contract/openapi/document"
import { DeferredInvoiceSdk } from ".."

type Verbs = Record<string, (...args: unknown[]) => Promise<unknown>>

const sdk = new DeferredInvoiceSdk({ baseUrl: "http://store.test/medusa", auth: { type: "session" } })
const clients = { store: sdk.store.tradeCredit, admin: sdk.admin.tradeCredit } as unknown as Record<
  string,
  Record<string, Verbs>
>

const entries = allEntries().map(({ id, entry }) => {
  const [area, group, verb] = id.split(".")
  return { name: id, area, group, verb, entry }
})

let sent: { url: string; method?: string }[] = []
beforeEach(() => {
  sent = []
  jest.spyOn(globalThis, "fetch").mockImplementation((url, init) => {
    sent.push({ url: String(url), method: init?.method })
    return Promise.resolve(new Response("{}"))
  })
})
afterEach(() => jest.restoreAllMocks())

test.each(entries)("$name is sent as the contract says", async ({ area, group, verb, entry }) => {
  const names = [...entry.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  await clients[area][group][verb](...names.map((name) => `${name} 1`), {})
  const path = entry.path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(`${name} 1`))
  expect(sent).toEqual([{ url: `http://store.test/medusa${path}`, method: entry.method }])
})

test("the client has no method without an entry", () => {
  const methods = Object.entries(clients).flatMap(([area, groups]) =>
    Object.entries(groups).flatMap(([group, client]) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(client))
        .filter((verb) => verb !== "constructor")
        .map((verb) => `${area}.${group}.${verb}`)
    )
  )
  expect(methods.sort()).toEqual(entries.map(({ name }) => name).sort())
})

test("an id that is missing is said, instead of asking for something else", () => {
  expect(() => sdk.admin.tradeCredit.accounts.retrieve("")).toThrow(
    "The id after /admin/trade-credit/accounts/ is missing."
  )
})
