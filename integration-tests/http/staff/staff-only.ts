import type { Contract } from "../../../src/api/contract/contract"
import { allEntries } from "../../../src/api/contract/openapi/document"
import { HttpError, type HttpClient } from "../../helpers/http"
import { stories } from "../../helpers/store-suite"

const METHODS = { GET: "get", POST: "post", DELETE: "delete" } as const

/** What the route answers to someone; its ids are nobody's. */
async function statusOf(http: HttpClient, { method, path }: Contract): Promise<number> {
  const refused: unknown = await http[METHODS[method]](path.replace(/:\w+/g, "none")).catch((error: unknown) => error)
  return refused instanceof HttpError ? refused.status : 200
}

export const staffOnlyStories = stories("Who is not staff", (suite) => {
  // A unit test says that the contract has every route there is.
  it("is let in by no route of the dashboard, neither as a guest nor as a customer", async () => {
    const guest = suite.guest().http
    const { http: customer } = await suite.newShopper()
    const routes = allEntries().filter(({ entry }) => entry.path.startsWith("/admin/"))
    const found: Record<string, number[]> = {}
    for (const { id, entry } of routes) {
      found[id] = [await statusOf(guest, entry), await statusOf(customer, entry)]
    }
    expect(found).toEqual(Object.fromEntries(routes.map(({ id }) => [id, [401, 401]])))
    expect(found).toMatchObject({ "admin.accounts.list": [401, 401], "admin.customers.export": [401, 401] })
  })
})
