import type { INotificationModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { stories } from "../../helpers/store-suite"
import { companies, outcome } from "./company"

const HOUSE = "pp_deferred-invoice_house"

export const invitationsStories = stories("People who are invited to an account", (suite) => {
  const { company } = companies(suite)

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
