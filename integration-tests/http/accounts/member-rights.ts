import { readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { HOUSE_APPLICATION } from "../../fixtures/applications"
import { apply } from "../../helpers/account"
import { FILES_DIRECTORY } from "../../helpers/files"
import type { Answer } from "../../helpers/http"
import { paperForm, PNG } from "../../helpers/paper"
import type { Shopper } from "../../helpers/shopper"
import { stories } from "../../helpers/store-suite"
import { companies, outcome } from "./company"

const HOUSE = "pp_deferred-invoice_house"

/** `mate` has placed the order; `other` is the owner of another company in the same program. */
const VIEWERS = ["mate", "buyer", "approver", "accountant", "other", "stranger", "guest", "owner"] as const
type Viewer = (typeof VIEWERS)[number]
type Cells = (string | number)[]

const STORE_ROUTES = join(__dirname, "../../../src/api/store/trade-credit")

/** Every route that the plugin adds to the store, parameters without their names: `GET accounts/:/members`. */
const storeRoutes = (): string[] =>
  readdirSync(STORE_ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const methods = readFileSync(join(STORE_ROUTES, file), "utf8").matchAll(/^export const ([A-Z]+)\b/gm)
      return [...methods].map(([, method]) => `${method} ${dirname(file).replace(/\[\w+\]/g, ":")}`)
    })
export const memberRightsStories = stories("What the members of an account may do", (suite) => {
  const { company } = companies(suite)

  afterAll(() => rmSync(FILES_DIRECTORY, { recursive: true, force: true }))

  it("see and do what their role says, on every route of the store; others find nothing", async () => {
    const { id, owner, join } = await company()
    const others = await company()
    const viewers: Record<Viewer, Shopper> = {
      owner,
      mate: await join({ role: "buyer" }),
      buyer: await join({ role: "buyer" }),
      approver: await join({ role: "approver" }),
      accountant: await join({ role: "accountant" }),
      other: others.owner,
      stranger: await suite.newShopper(),
      guest: suite.guest(),
    }
    const { mate } = viewers
    const leaver = await join({ role: "buyer" })
    const order = await mate.buy({ bolts: 1 }, HOUSE)
    const placed = await suite.staff.readOrder(order.id, "payment_collections.id")
    const matesCart = await mate.createCart({ bolts: 1 })
    const matesCollection = await mate.choosePayment(matesCart.id, HOUSE)
    const [application] = (await owner.http.get("/store/trade-credit/applications")).applications
    // What the owner applies for beside it, in a program that wants papers: no matter of the other members either.
    const draft = await apply(owner, "house-papers", HOUSE_APPLICATION)
    const papers = `/store/trade-credit/applications/${draft.id}/documents`
    const { document } = await owner.http.post(papers, paperForm("licence", PNG, "licence.png"))
    const account = `/store/trade-credit/accounts/${id}`
    const { invitation } = await owner.http.post(`${account}/invitations`, { email: "new@firm.jp", role: "buyer" })
    const available = `available ${90_000 - order.total}`
    const carts = new Map<Shopper, Answer>()
    for (const viewer of Object.values(viewers)) {
      carts.set(viewer, await viewer.createCart({ bolts: 1 }))
    }
    const cartOf = (viewer: Shopper): string => carts.get(viewer).id
    const payOn = async ({ http }: Shopper, collection_id: string) => {
      await http.post(`/store/payment-collections/${collection_id}/payment-sessions`, { provider_id: HOUSE })
      return "chosen"
    }
    const get = async ({ http }: Shopper, path: string, query: object = {}) => {
      await http.get(path, { ...query })
      return "read"
    }
    const post = async ({ http }: Shopper, path: string, body: object) => {
      await http.post(path, body)
      return "done"
    }

    // The columns are those of VIEWERS: mate, buyer, approver, accountant, other, stranger, guest, owner.
    const table: [string, (viewer: Shopper) => Promise<string | number>, Cells][] = [
      [
        "GET payment-providers",
        async (viewer) => ((await viewer.listProviders(cartOf(viewer))).includes(HOUSE) ? "offered" : "hidden"),
        ["offered", "offered", "offered", "hidden", "offered", "hidden", "hidden", "offered"],
      ],
      [
        "GET eligibility of the own cart",
        async (viewer) => {
          const query = { cart_id: cartOf(viewer), program_id: "house" }
          const { eligibility } = await viewer.http.get("/store/trade-credit/eligibility", query)
          return eligibility[0].reasons[0]?.code ?? "eligible"
        },
        [
          "eligible",
          "eligible",
          "eligible",
          "member_limit_exceeded",
          "eligible",
          "not_applied",
          "login_required",
          "eligible",
        ],
      ],
      [
        "GET eligibility of the mate's cart",
        (viewer) => get(viewer, "/store/trade-credit/eligibility", { cart_id: matesCart.id }),
        ["read", 404, 404, 404, 404, 404, 404, 404],
      ],
      [
        "POST payment-sessions of the own cart",
        async (viewer) => {
          await viewer.choosePayment(cartOf(viewer), HOUSE)
          return "chosen"
        },
        ["chosen", "chosen", "chosen", "member_limit_exceeded", "chosen", "not_applied", "login_required", "chosen"],
      ],
      [
        "POST payment-sessions of the mate's cart",
        (viewer) => payOn(viewer, matesCollection.id),
        ["chosen", 404, 404, 404, 404, 404, "login_required", 404],
      ],
      [
        "POST payment-sessions of the mate's order",
        (viewer) => payOn(viewer, placed.payment_collections[0].id),
        ["order_placed_already", 404, 404, 404, 404, 404, 404, 404],
      ],
      [
        "GET programs",
        async ({ http }) => {
          const { programs } = await http.get("/store/trade-credit/programs")
          return programs.find((program: Answer) => program.id === "house").screening_status
        },
        ["approved", "approved", "approved", "approved", "approved", "not_applied", "not_applied", "approved"],
      ],
      [
        "GET accounts",
        async ({ http }) => {
          const { accounts } = await http.get("/store/trade-credit/accounts")
          const seen = accounts.find((one: Answer) => one.id === id)
          return seen ? ("credit_limit" in seen ? "all figures" : `available ${seen.available_amount}`) : "not this one"
        },
        [available, available, available, "all figures", "not this one", "not this one", 401, "all figures"],
      ],
      [
        "GET orders/:id of the mate",
        (viewer) => get(viewer, `/store/trade-credit/orders/${order.id}`),
        ["read", 404, 404, "read", 404, 404, 401, "read"],
      ],
      [
        "GET application-form",
        (viewer) => get(viewer, "/store/trade-credit/application-form", { program_id: "house" }),
        ["read", "read", "read", "read", "read", "read", 401, "read"],
      ],
      [
        "GET applications",
        async ({ http }) => (await http.get("/store/trade-credit/applications")).count,
        [0, 0, 0, 0, 1, 0, 401, 2],
      ],
      [
        "GET applications/:id of the owner",
        (viewer) => get(viewer, `/store/trade-credit/applications/${application.id}`),
        [404, 404, 404, 404, 404, 404, 401, "read"],
      ],
      [
        "POST applications/:id/withdraw of the owner",
        (viewer) => post(viewer, `/store/trade-credit/applications/${application.id}/withdraw`, {}),
        [404, 404, 404, 404, 404, 404, 401, "application_decided"],
      ],
      [
        "POST applications/:id/resubmit of the owner",
        (viewer) => post(viewer, `/store/trade-credit/applications/${application.id}/resubmit`, { data: {} }),
        [404, 404, 404, 404, 404, 404, 401, 400],
      ],
      [
        "GET applications/:id/documents of the owner",
        (viewer) => get(viewer, papers),
        [404, 404, 404, 404, 404, 404, 401, "read"],
      ],
      [
        "POST applications/:id/documents of the owner",
        (viewer) => post(viewer, papers, paperForm("registry", Buffer.from("%PDF-1.7"), "registry.pdf")),
        [404, 404, 404, 404, 404, 404, 401, "done"],
      ],
      [
        "DELETE applications/:id/documents/:paper_id of the owner",
        async ({ http }) => (await http.delete(`${papers}/${document.id}`)).object,
        [404, 404, 404, 404, 404, 404, 401, "document"],
      ],
      [
        "POST applications",
        async (viewer) => (await apply(viewer, "house", HOUSE_APPLICATION)).status,
        [...Array<string>(5).fill("account_exists"), "under_review", 401, "account_exists"],
      ],
      [
        "POST carts/:id/complete of the own cart",
        async (viewer) => (await viewer.complete(cartOf(viewer))).type,
        // Without a session, which was refused above, there is nothing to complete.
        ["order", "order", "order", 400, "order", 400, 400, "order"],
      ],
      [
        "GET accounts/:id/members",
        (viewer) => get(viewer, `${account}/members`),
        ["owners_only", "owners_only", "owners_only", "owners_only", 404, 404, 401, "read"],
      ],
      [
        "POST accounts/:id/members/:customer_id",
        (viewer) => post(viewer, `${account}/members/${mate.customer_id}`, { month_limit: 80_000 }),
        ["owners_only", "owners_only", "owners_only", "owners_only", 404, 404, 401, "done"],
      ],
      [
        "GET accounts/:id/invitations",
        (viewer) => get(viewer, `${account}/invitations`),
        ["owners_only", "owners_only", "owners_only", "owners_only", 404, 404, 401, "read"],
      ],
      [
        "POST accounts/:id/invitations",
        (viewer) => post(viewer, `${account}/invitations`, { email: "more@firm.jp", role: "buyer" }),
        ["owners_only", "owners_only", "owners_only", "owners_only", 404, 404, 401, "done"],
      ],
      [
        "DELETE accounts/:id/invitations/:id",
        async ({ http }) => (await http.delete(`${account}/invitations/${invitation.id}`)).object,
        ["owners_only", "owners_only", "owners_only", "owners_only", 404, 404, 401, "trade_credit_invitation"],
      ],
      [
        "POST invitations/accept with a wrong token",
        (viewer) => post(viewer, "/store/trade-credit/invitations/accept", { token: "guessed" }),
        [...Array<string>(6).fill("invitation_not_valid"), 401, "invitation_not_valid"],
      ],
      [
        "DELETE accounts/:id/members/:customer_id",
        async ({ http }) => (await http.delete(`${account}/members/${leaver.customer_id}`)).object,
        ["owners_only", "owners_only", "owners_only", "owners_only", 404, 404, 401, "trade_credit_member"],
      ],
      [
        "DELETE accounts/:id/members/:customer_id of oneself",
        async ({ http, customer_id }) => (await http.delete(`${account}/members/${customer_id || "me"}`)).object,
        [...Array<string>(4).fill("trade_credit_member"), 404, 404, 401, "owners_by_staff"],
      ],
    ]
    // Under one's own account nobody else's people are found either.
    for (const path of [`members/${mate.customer_id}`, `invitations/${invitation.id}`]) {
      const foreign = others.owner.http.delete(`/store/trade-credit/accounts/${others.id}/${path}`)
      await expect(foreign).rejects.toMatchObject({ status: 404 })
    }
    // None was added without saying here who may use it.
    const tried = table.map(([name]) => name.replace(/:\w+/g, ":").split(" ").slice(0, 2).join(" "))
    expect(storeRoutes().filter((one) => !tried.includes(one))).toEqual([])
    for (const [name, request, cells] of table) {
      const found: Record<string, string | number> = {}
      for (const viewer of VIEWERS) {
        found[viewer] = await outcome(request(viewers[viewer]))
      }
      expect({ [name]: found }).toEqual({
        [name]: Object.fromEntries(VIEWERS.map((viewer, index) => [viewer, cells[index]])),
      })
    }
  })
})
