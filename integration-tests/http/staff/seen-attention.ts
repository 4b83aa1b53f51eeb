import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { IApiKeyModuleService } from "@medusajs/framework/types"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { openHouseAccount } from "../../helpers/account"
import { enterOrder, placeOnAccount } from "../../helpers/drafts"
import { HttpClient, type Answer } from "../../helpers/http"
import { codesOf, onAccount } from "../../helpers/parcels"
import { settle } from "../../helpers/returns"
import { stories } from "../../helpers/store-suite"

const ATTENTION = "/admin/trade-credit/attention"
const CODE = "po_number_used"

export const seenAttentionStories = stories("What a person has seen", (suite) => {
  const http = () => suite.staff.http
  const decide = (order_id: string, way: "accept" | "reopen", body: object = {}, code = CODE) =>
    http().post(`/admin/trade-credit/orders/${order_id}/attention/${code}/${way}`, body)
  const listed = async (query: object = {}): Promise<Answer[]> =>
    (await http().get(ATTENTION, { code: CODE, ...query })).attention
  const idsOf = (items: Answer[]) => items.map(({ subject }) => subject.id)

  /** Orders under one and the same number of the buyer's, of which all but the first want to be looked at. */
  const sameNumber = async (count: number): Promise<string[]> => {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 500_000)
    const ids: string[] = []
    for (let n = 0; n <= count; n++) {
      const order = await enterOrder(suite, buyer, { notebook: 1 })
      await placeOnAccount(suite, order.id, { program_id: "house", po_number: "PO-7" })
      ids.push(order.id)
    }
    return ids.slice(1)
  }

  it("leaves the list and the order's badge with who, when and why, and comes back when that is taken back", async () => {
    const [id] = await sameNumber(1)
    const [item] = await listed()
    expect(item).toMatchObject({ subject: { id }, actions: ["contact_buyer", "cancel_order", "accept_attention"] })
    expect((await onAccount(suite, id)).needs_attention[0]).not.toHaveProperty("evidence")

    const { order } = await decide(id, "accept", { reason: " Two deliveries, says Ms Mori " })
    const words = { actor: expect.stringMatching(/^user_/), reason: "Two deliveries, says Ms Mori" }
    expect(codesOf(order)).toEqual([])
    expect(order.accepted_attention).toEqual([
      {
        code: CODE,
        message: item.message,
        actions: ["reopen_attention"],
        accepted: { ...words, created_at: expect.any(String) },
      },
    ])
    expect(await listed()).toEqual([])
    const [accepted] = await listed({ accepted: "true" })
    expect(accepted).toMatchObject({ subject: { id }, actions: ["reopen_attention"], accepted: words })
    // Said again, it is kept once; the next look leaves it.
    await decide(id, "accept", { reason: "Seen" })
    await settle(suite.staff, id)
    expect(await listed()).toEqual([])
    expect((await onAccount(suite, id)).attention_decisions).toHaveLength(1)

    const { order: again } = await decide(id, "reopen")
    expect(codesOf(again)).toEqual([CODE])
    expect(again.accepted_attention).toEqual([])
    expect(again.attention_decisions).toEqual([
      {
        code: CODE,
        amount: null,
        ...words,
        created_at: expect.any(String),
        reopened_by: expect.stringMatching(/^user_/),
        reopened_at: expect.any(String),
      },
    ])
    expect(idsOf(await listed())).toEqual([id])
  })

  it("is looked at once more, should a look have ended while it was being marked", async () => {
    const [id] = await sameNumber(1)
    const tradeCredit = suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
    const row = () => suite.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)("credit_account_order")
    const accept = tradeCredit.acceptAttention.bind(tradeCredit)
    const spy = jest.spyOn(tradeCredit, "acceptAttention").mockImplementationOnce(async (input) => {
      // Between reading and marking: what this look may have found of the same code is written over by the mark.
      await settle(suite.staff, id)
      const in30Days = new Date(Date.now() + 30 * 86_400_000)
      await row().where({ order_id: id }).update({ next_check_at: in30Days })
      await accept(input)
    })
    try {
      await decide(id, "accept", { reason: "Seen" })
      expect(spy).toHaveBeenCalledTimes(1)
    } finally {
      spy.mockRestore()
    }
    const { next_check_at } = await row().where({ order_id: id }).first("next_check_at")
    expect(next_check_at.getTime()).toBeLessThan(Date.now() + 2 * 86_400_000)
  })

  it("is marked for several at once, and each is answered for", async () => {
    const [first, second] = await sameNumber(2)
    const items = [
      { order_id: first, code: CODE },
      { order_id: "order_none", code: CODE },
      { order_id: second, code: CODE },
      { order_id: second, code: "unguaranteed" },
    ]
    const { results } = await http().post(`${ATTENTION}/accept`, { items, reason: "Asked the buyer" })
    expect(results).toEqual([
      { ...items[0], outcome: "accepted", refusal: null, message: null },
      { ...items[1], outcome: "not_found", refusal: null, message: expect.stringContaining("order_none") },
      { ...items[2], outcome: "accepted", refusal: null, message: null },
      { ...items[3], outcome: "not_found", refusal: null, message: expect.stringContaining("unguaranteed") },
    ])
    expect(await listed()).toEqual([])
    expect(idsOf(await listed({ accepted: "true" })).sort()).toEqual([first, second].sort())
  })

  it("is a person's word with a reason, and only on what is settled elsewhere", async () => {
    const [id] = await sameNumber(1)
    const keys = suite.container.resolve<IApiKeyModuleService>(Modules.API_KEY)
    const { token } = await keys.createApiKeys({ title: "Script", type: "secret", created_by: "test" })
    const key = new HttpClient(suite.api, { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` })
    const path = `/admin/trade-credit/orders/${id}/attention/${CODE}`
    const items = [{ order_id: id, code: CODE }]
    for (const asked of [
      () => key.post(`${path}/accept`, { reason: "By a script" }),
      () => key.post(`${path}/reopen`, {}),
      () => key.post(`${ATTENTION}/accept`, { items, reason: "By a script" }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ status: 400, body: { code: "person_required" } })
    }
    await expect(decide(id, "accept", { reason: "  " })).rejects.toMatchObject({
      status: 400,
      body: { details: [expect.objectContaining({ path: "reason" })] },
    })
    await expect(decide(id, "accept", { reason: "x" }, "credit_stop")).rejects.toMatchObject({ status: 404 })
    await expect(decide(id, "reopen")).rejects.toMatchObject({ status: 404 })
    await expect(decide("order_none", "accept", { reason: "x" })).rejects.toMatchObject({ status: 404 })
    for (const body of [
      { items: [], reason: "x" },
      { items: Array.from({ length: 101 }, () => items[0]), reason: "x" },
      { items: [{ ...items[0], actor: "user_1" }], reason: "x" },
    ]) {
      await expect(http().post(`${ATTENTION}/accept`, body)).rejects.toMatchObject({ status: 400 })
    }
    // What is put right here stands until it is.
    const { account } = await onAccount(suite, id)
    await http().post(`/admin/trade-credit/accounts/${account.id}`, { status: "suspended", reason: "Overdue" })
    await expect(decide(id, "accept", { reason: "x" }, "credit_stop")).rejects.toMatchObject({
      status: 400,
      body: { code: "attention_not_acceptable" },
    })
    expect(idsOf(await listed())).toEqual([id])
  })
})
