import { readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import type { INotificationModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { HOUSE_APPLICATION } from "../../fixtures/applications"
import { accountOf, addMember, apply, ledgerFindings, openHouseAccount } from "../../helpers/account"
import { FILES_DIRECTORY } from "../../helpers/files"
import { HttpError, type Answer } from "../../helpers/http"
import { paperForm, PNG } from "../../helpers/paper"
import type { Shopper } from "../../helpers/shopper"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

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

export const membersStories = stories("The members of an account", (suite) => {
  const membersOf = async (account_id: string, { http }: Pick<Shopper, "http"> = suite.staff) => {
    const root = http === suite.staff.http ? "admin" : "store"
    return (await http.get(`/${root}/trade-credit/accounts/${account_id}/members`)).members as Answer[]
  }

  async function company(limit = 90_000) {
    const owner = await suite.newShopper()
    const { id } = await openHouseAccount(owner, suite.staff, limit)
    const join = async (member: Parameters<typeof addMember>[3], shopper?: Shopper) => {
      const joined = shopper ?? (await suite.newShopper())
      await addMember(suite.staff, id, joined, member)
      return joined
    }
    return { id, owner, join }
  }

  /** A status, or what the answer was reduced to. */
  const outcome = async (request: Promise<string | number>): Promise<string | number> =>
    request.catch((error: unknown) => {
      if (error instanceof HttpError) {
        return error.body.code ?? error.status
      }
      throw error
    })

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

  it("are kept to their limits at each step of the checkout, and by the reservation when two come at once", async () => {
    const { id, owner, join } = await company()
    const buyer = await join({ role: "buyer", order_limit: 5_000, month_limit: 6_000 })
    const eligibility = async (cart_id: string) =>
      (await buyer.http.get("/store/trade-credit/eligibility", { cart_id, program_id: "house" })).eligibility[0]
    const large = await buyer.createCart({ bolts: 5 })
    expect(await eligibility(large.id)).toMatchObject({
      eligible: false,
      reasons: [{ code: "member_limit_exceeded", shortfall_amount: large.total - 5_000 }],
    })
    expect(await buyer.listProviders(large.id)).not.toContain(HOUSE)
    const carts = await Promise.all([1, 2, 3].map(() => buyer.createCart({ bolts: 3 })))
    // One after the other: Medusa makes the customer's account holder with the first of them, and only once.
    for (const cart of carts) {
      await buyer.choosePayment(cart.id, HOUSE)
    }
    const outcomes = await Promise.all(carts.map((cart) => buyer.complete(cart.id)))
    expect(outcomes.map(({ type }) => type).sort()).toEqual(["cart", "cart", "order"])
    expect(outcomes.find(({ type }) => type === "cart").error.message).toContain("beyond what you may order")
    const total = carts[0].total
    expect(await accountOf(buyer, "house")).toMatchObject({
      spending: { order_limit: 5_000, month_limit: 6_000, month_used_amount: total },
    })
    expect(await membersOf(id, owner)).toContainEqual(
      expect.objectContaining({ customer_id: buyer.customer_id, email: buyer.email, month_used_amount: total })
    )
    const refused = carts[outcomes.findIndex(({ type }) => type === "cart")]
    expect(await eligibility(refused.id)).toMatchObject({
      reasons: [{ code: "member_limit_exceeded", shortfall_amount: 2 * total - 6_000 }],
    })
    await owner.http.post(`/store/trade-credit/accounts/${id}/members/${buyer.customer_id}`, { month_limit: null })
    expect(await eligibility(refused.id)).toMatchObject({ eligible: true })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are added, changed and removed by staff; orders of one who was removed go on", async () => {
    const { id, owner, join } = await company()
    const path = `/admin/trade-credit/accounts/${id}/members`
    const { http } = suite.staff
    const buyer = await join({ role: "buyer", order_limit: 9_000 })
    const same = { customer_id: buyer.customer_id, role: "buyer", order_limit: 9_000 }
    expect(await http.post(path, same)).toMatchObject({ member: { email: buyer.email, order_limit: 9_000 } })
    await expect(http.post(path, { ...same, role: "owner" })).rejects.toMatchObject({
      status: 409,
      body: { code: "account_exists" },
    })
    for (const [body, field] of [
      [{ ...same, customer_id: "cus_none" }, "customer_id"],
      [{ ...same, order_limit: 0.5 }, "order_limit"],
      [{ ...same, month_limit: -1 }, "month_limit"],
      [{ ...same, role: "boss" }, "role"],
      [{ ...same, limit: 5 }, "limit"],
    ] as const) {
      await expect(http.post(path, body)).rejects.toMatchObject({ status: 400, body: { details: [{ path: field }] } })
    }
    const last = { status: 400, body: { code: "last_owner" } }
    await expect(http.delete(`${path}/${owner.customer_id}`)).rejects.toMatchObject(last)
    await expect(http.post(`${path}/${owner.customer_id}`, { role: "buyer" })).rejects.toMatchObject(last)
    expect(
      (await http.post(`${path}/${buyer.customer_id}`, { role: "owner", order_limit: null })).member
    ).toMatchObject({ role: "owner", order_limit: null })
    const ownersPath = `/store/trade-credit/accounts/${id}/members/${buyer.customer_id}`
    for (const change of [() => owner.http.post(ownersPath, { role: "buyer" }), () => owner.http.delete(ownersPath)]) {
      await expect(change()).rejects.toMatchObject({ status: 400, body: { code: "owners_by_staff" } })
    }
    const order = await buyer.buy({ bolts: 1 }, HOUSE)
    expect(await http.delete(`${path}/${buyer.customer_id}`)).toMatchObject({ deleted: true })
    await expect(http.delete(`${path}/${buyer.customer_id}`)).rejects.toMatchObject({ status: 404 })
    expect((await buyer.http.get("/store/trade-credit/accounts")).accounts).toEqual([])
    const fulfillment = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, fulfillment.id)
    const readOrder = async () => (await http.get(`/admin/trade-credit/orders/${order.id}`)).order
    const charged = await waitFor("the charge", readOrder, ({ charges }) => charges.length > 0)
    expect(charged).toMatchObject({ hold: { status: "charged" }, needs_attention: [] })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are members no more once the customer is deleted, though the login outlives it", async () => {
    const { id, join } = await company()
    const { customer_id, http } = await join({ role: "buyer" })
    await suite.staff.http.delete(`/admin/customers/${customer_id}`)
    const gone = (members: Answer[]) => members.every((member) => member.customer_id !== customer_id)
    await waitFor("the end of the membership", () => membersOf(id), gone)
    expect((await http.get("/store/trade-credit/accounts")).accounts).toEqual([])
  })

  describe("who were invited", () => {
    /** The messages that went out; without a provider they go nowhere, which must not matter. */
    const messages = () => {
      const notifications: INotificationModuleService = suite.container.resolve(Modules.NOTIFICATION)
      const spy = jest.spyOn(notifications, "createNotifications")
      const sent = () => spy.mock.calls.flatMap(([batch]) => batch)
      return {
        tokens: () => sent().map(({ content }) => /\n\n(\S+)$/.exec(content?.text ?? "")?.[1] ?? "none"),
        provide: () => spy.mockImplementation((() => Promise.resolve([])) as never),
        restore: () => spy.mockRestore(),
      }
    }
    const accept = ({ http }: Shopper, token: string) => http.post("/store/trade-credit/invitations/accept", { token })
    const notValid = { status: 404, body: { code: "invitation_not_valid" } }

    it("join with the token that came to their address, once, with the role and limits they were given", async () => {
      const { id, owner } = await company()
      const path = `/store/trade-credit/accounts/${id}/invitations`
      const outbox = messages()
      outbox.provide()
      try {
        const words = { email: "Hanako@Firm.jp", role: "buyer", month_limit: 20_000 }
        const { invitation } = await owner.http.post(path, words)
        expect(invitation).toEqual({
          id: expect.stringMatching(/^craccinv_/),
          email: "hanako@firm.jp",
          role: "buyer",
          order_limit: null,
          month_limit: 20_000,
          expires_at: expect.any(String),
          sent_at: expect.any(String),
          created_at: expect.any(String),
        })
        const [token] = outbox.tokens()
        const stranger = await suite.newShopper()
        await expect(accept(stranger, token)).rejects.toMatchObject(notValid)
        await expect(accept(suite.guest(), token)).rejects.toMatchObject({ status: 401 })
        const hanako = await suite.newShopper({ email: "hanako@firm.jp" })
        const { membership } = await accept(hanako, token)
        expect(membership).toEqual({ account_id: id, role: "buyer", order_limit: null, month_limit: 20_000 })
        expect(await accept(hanako, token)).toEqual({ membership })
        expect((await owner.http.get(path)).invitations).toEqual([])
        await expect(owner.http.post(path, words)).rejects.toMatchObject({
          status: 409,
          body: { code: "member_exists" },
        })
        await hanako.buy({ bolts: 1 }, HOUSE)
      } finally {
        outbox.restore()
      }
    })

    it("cannot join with a token that was taken back, nor beside an account of their own", async () => {
      const { id, owner } = await company()
      const path = `/store/trade-credit/accounts/${id}/invitations`
      const other = (await company()).owner
      const outbox = messages()
      outbox.provide()
      try {
        const { invitation } = await owner.http.post(path, { email: "jiro@firm.jp", role: "approver" })
        await expect(other.http.delete(`${path}/${invitation.id}`)).rejects.toMatchObject({ status: 404 })
        await owner.http.delete(`${path}/${invitation.id}`)
        await owner.http.post(path, { email: other.email, role: "buyer" })
        const [revoked, taken] = outbox.tokens()
        await expect(accept(await suite.newShopper({ email: "jiro@firm.jp" }), revoked)).rejects.toMatchObject(notValid)
        await expect(accept(other, taken)).rejects.toMatchObject({ status: 409, body: { code: "account_exists" } })
      } finally {
        outbox.restore()
      }
      for (const [body, field] of [
        [{ email: "no address", role: "buyer" }, "email"],
        [{ email: "a@firm.jp", role: "owner" }, "role"],
        [{ email: "a@firm.jp", role: "buyer", order_limit: 0.5 }, "order_limit"],
        [{ email: "a@firm.jp", role: "buyer", token: "x" }, "token"],
      ] as const) {
        await expect(owner.http.post(path, body)).rejects.toMatchObject({
          status: 400,
          body: { details: [{ path: field }] },
        })
      }
    })

    it("cannot join once the owner who invited them is one no more, nor when staff took it back; a closed account invites nobody", async () => {
      const { id, owner, join } = await company()
      const { http } = suite.staff
      const invitations = `/accounts/${id}/invitations`
      const boss = await join({ role: "owner" })
      const outbox = messages()
      outbox.provide()
      try {
        await owner.http.post(`/store/trade-credit${invitations}`, { email: "shiro@firm.jp", role: "buyer" })
        await boss.http.post(`/store/trade-credit${invitations}`, { email: "goro@firm.jp", role: "buyer" })
        const { invitations: open } = await http.get(`/admin/trade-credit${invitations}`)
        expect(open.map(({ email, invited_by }: Answer) => [email, invited_by])).toEqual([
          ["goro@firm.jp", boss.customer_id],
          ["shiro@firm.jp", owner.customer_id],
        ])
        const takeBack = () => http.delete(`/admin/trade-credit${invitations}/${open[1].id}`)
        expect(await takeBack()).toMatchObject({ object: "trade_credit_invitation", deleted: true })
        await expect(takeBack()).rejects.toMatchObject({ status: 404 })
        await http.post(`/admin/trade-credit/accounts/${id}/members/${boss.customer_id}`, { role: "buyer" })
        expect((await http.get(`/admin/trade-credit${invitations}`)).invitations).toEqual([])
        const [shiro, goro] = outbox.tokens()
        await expect(accept(await suite.newShopper({ email: "shiro@firm.jp" }), shiro)).rejects.toMatchObject(notValid)
        await expect(accept(await suite.newShopper({ email: "goro@firm.jp" }), goro)).rejects.toMatchObject(notValid)
      } finally {
        outbox.restore()
      }
      await expect(owner.http.get(`/admin/trade-credit${invitations}`)).rejects.toMatchObject({ status: 401 })
      await http.post(`/admin/trade-credit/accounts/${id}`, { status: "closed", reason: "moved away" })
      const late = owner.http.post(`/store/trade-credit${invitations}`, { email: "roku@firm.jp", role: "buyer" })
      await expect(late).rejects.toMatchObject({
        status: 400,
        body: { code: "account_closed", message: expect.not.stringContaining("cracc_") },
      })
    })

    it("are told nothing where no provider is, which the owner sees, and no token is kept in clear anywhere", async () => {
      const { id, owner } = await company()
      const path = `/store/trade-credit/accounts/${id}/invitations`
      const outbox = messages()
      try {
        const { invitation } = await owner.http.post(path, { email: "saburo@firm.jp", role: "accountant" })
        expect(invitation).toMatchObject({ email: "saburo@firm.jp", sent_at: null })
        const [token] = outbox.tokens()
        expect(token).toMatch(/^[\w-]{43}$/)
        const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        for (const table of ["notification", "credit_account_invitation", "workflow_execution"]) {
          const { rows } = await pg.raw(`SELECT row_to_json(kept)::text AS kept FROM ${table} kept`)
          expect(rows.filter(({ kept }: { kept: string }) => kept.includes(token))).toEqual([])
        }
      } finally {
        outbox.restore()
      }
      expect((await owner.http.get(path)).invitations).toHaveLength(1)
    })

    it("whom no message reached are sent another one by staff, which voids the first, or are added by hand, which ends it", async () => {
      const { id, owner } = await company()
      const { http } = suite.staff
      const path = `/accounts/${id}/invitations`
      const staffPath = `/admin/trade-credit${path}`
      const words = { email: "saburo@firm.jp", role: "accountant", order_limit: null, month_limit: 500 }
      const outbox = messages()
      try {
        const { invitation: unsent } = await owner.http.post(`/store/trade-credit${path}`, words)
        outbox.provide()
        const { invitation: sent } = await http.post(`${staffPath}/${unsent.id}/send`, {})
        expect(sent).toMatchObject({ ...words, invited_by: owner.customer_id, sent_at: expect.any(String) })
        expect(sent.id).not.toBe(unsent.id)
        await expect(http.post(`${staffPath}/${unsent.id}/send`, {})).rejects.toMatchObject({ status: 404 })
        const [first, second] = outbox.tokens()
        const saburo = await suite.newShopper({ email: "Saburo@firm.jp" })
        await expect(accept(saburo, first)).rejects.toMatchObject(notValid)
        await http.post(`/admin/trade-credit/accounts/${id}/members`, {
          customer_id: saburo.customer_id,
          role: "buyer",
        })
        expect((await http.get(staffPath)).invitations).toEqual([])
        await expect(http.post(`${staffPath}/${sent.id}/send`, {})).rejects.toMatchObject({ status: 404 })
        expect(await accept(saburo, second)).toMatchObject({ membership: { account_id: id, role: "buyer" } })
        await expect(owner.http.post(`${staffPath}/${sent.id}/send`, {})).rejects.toMatchObject({ status: 401 })
      } finally {
        outbox.restore()
      }
    })
  })

  it("are invited only so often", async () => {
    const { id, owner } = await company()
    const invite = () => owner.http.post(`/store/trade-credit/accounts/${id}/invitations`, {})
    const answers: (string | number)[] = []
    for (let attempt = 1; attempt <= 31; attempt++) {
      answers.push(await outcome(invite()))
    }
    expect(new Set(answers.slice(0, 30))).toEqual(new Set([400]))
    expect(answers[30]).toBe("rate_limited")
  })
})
