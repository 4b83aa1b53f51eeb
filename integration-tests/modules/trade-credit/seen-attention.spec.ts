import type { Attention, AttentionFilter } from "../../../src/modules/trade-credit/types"
import { accountOrderInput, withBooks } from "./books"

const UNGUARANTEED = {
  code: "unguaranteed",
  message: "Goods have left.",
  actions: ["contact_buyer", "accept_attention"],
  evidence: ["crchar_1"],
  amount: 500,
}
const REFUSED = { code: "notice_refused", message: "The agent did not take it.", actions: ["retry_notice"] }
const SAW = { reason: "The buyer pays us", actor: "user_1" }

withBooks("trade_credit_seen_attention", ({ service }) => {
  const list = (filter: AttentionFilter = {}) => service.listAttention(filter, { limit: 20, offset: 0 }, [])
  const open = async () => (await list()).map(({ code }) => code)
  const accepted = async () => (await list({ accepted: true })).map(({ code }) => code)
  const claim = (id: string) => service.claimAccountOrder({ id, owner: "test", lease_seconds: 60 })
  const found = (id: string, attention: Attention[]) =>
    service.releaseAccountOrder({ id, owner: "test", next_check_at: new Date(), attention })
  const looked = async (id: string, attention: Parameters<typeof found>[1]) => {
    await claim(id)
    await found(id, attention)
  }
  const anOrder = async (attention: Parameters<typeof found>[1]) => {
    const order = await service.openAccountOrder({ ...accountOrderInput(), display_id: 1_000 })
    await looked(order.id, attention)
    return order
  }
  const decisionsOf = async (id: string) => (await service.findAccountOrder({ id }))!.attention_decisions

  it("leaves the list with the words of who has seen it, and everything else stays", async () => {
    const { id, order_id } = await anOrder([REFUSED, UNGUARANTEED])
    await service.acceptAttention({ id, item: UNGUARANTEED, ...SAW })
    expect(await open()).toEqual(["notice_refused"])
    expect(await list({ accepted: true })).toEqual([
      {
        id: `${id}:unguaranteed:1`,
        kind: "order",
        code: "unguaranteed",
        message: UNGUARANTEED.message,
        actions: ["reopen_attention"],
        subject: { type: "order", id: order_id, display: "#1000", customer_id: null },
        since: expect.any(Date),
        figures: { amount: 500, currency_code: "jpy" },
        accepted: { ...SAW, created_at: expect.any(String) },
      },
    ])
    expect(await service.countAttention({}, [])).toBe(1)
    expect(await service.countAttention({ accepted: true, code: "unguaranteed" }, [])).toBe(1)
    expect(await service.countAttention({ accepted: true, q: "#1000" }, [])).toBe(1)
    expect(await service.countAttention({ accepted: true, program_id: "agency" }, [])).toBe(0)
    expect(await decisionsOf(id)).toEqual([
      {
        code: "unguaranteed",
        message: UNGUARANTEED.message,
        evidence: ["crchar_1"],
        amount: 500,
        ...SAW,
        created_at: expect.any(String),
        reopened_by: null,
        reopened_at: null,
      },
    ])
  })

  it("is not found again by the next looks, not even with less, until it is more than was seen", async () => {
    const { id } = await anOrder([UNGUARANTEED])
    await service.acceptAttention({ id, item: UNGUARANTEED, ...SAW })
    for (const same of [UNGUARANTEED, { ...UNGUARANTEED, amount: 200 }, { ...UNGUARANTEED, message: "Other words" }]) {
      await looked(id, [same])
      expect(await open()).toEqual([])
      expect(await accepted()).toEqual(["unguaranteed"])
    }
    await looked(id, [{ ...UNGUARANTEED, amount: 501 }])
    expect(await open()).toEqual(["unguaranteed"])
    expect(await accepted()).toEqual([])
    await looked(id, [{ ...UNGUARANTEED, evidence: ["crchar_1", "crchar_2"] }])
    expect(await open()).toEqual(["unguaranteed"])
    await looked(id, [])
    expect([await open(), await accepted()]).toEqual([[], []])
    expect(await decisionsOf(id)).toHaveLength(1)
  })

  it("stays seen when somebody says so while the order is being looked at", async () => {
    const { id } = await anOrder([UNGUARANTEED])
    await claim(id)
    await service.acceptAttention({ id, item: UNGUARANTEED, ...SAW })
    await found(id, [UNGUARANTEED])
    expect(await open()).toEqual([])
    await Promise.all(
      Array.from({ length: 4 }, () => service.reopenAttention({ id, code: "unguaranteed", actor: "x" }))
    )
    await claim(id)
    await Promise.all([found(id, [UNGUARANTEED]), service.acceptAttention({ id, item: UNGUARANTEED, ...SAW })])
    expect(await open()).toEqual([])
    expect(await accepted()).toEqual(["unguaranteed"])
  })

  it("is kept once, however many say it at once", async () => {
    const { id } = await anOrder([UNGUARANTEED])
    await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        service.acceptAttention({ id, item: UNGUARANTEED, reason: "Seen", actor: `user_${n}` })
      )
    )
    expect(await decisionsOf(id)).toHaveLength(1)
    expect(await accepted()).toEqual(["unguaranteed"])
  })

  it("is back, on top, when that is taken back, and both stay written down", async () => {
    const { id } = await anOrder([UNGUARANTEED])
    await service.acceptAttention({ id, item: UNGUARANTEED, ...SAW })
    const { id: later } = await anOrder([REFUSED])
    expect(await service.reopenAttention({ id, code: "unguaranteed", actor: "user_2" })).toBe(true)
    expect(await service.reopenAttention({ id, code: "unguaranteed", actor: "user_2" })).toBe(false)
    expect(await service.reopenAttention({ id: later, code: "unguaranteed", actor: "user_2" })).toBe(false)
    expect(await open()).toEqual(["unguaranteed", "notice_refused"])
    expect((await list())[0]).not.toHaveProperty("accepted")
    await looked(id, [UNGUARANTEED])
    expect(await accepted()).toEqual([])
    expect(await decisionsOf(id)).toMatchObject([{ ...SAW, reopened_by: "user_2", reopened_at: expect.any(String) }])
    await service.acceptAttention({ id, item: UNGUARANTEED, reason: "Seen once more", actor: "user_2" })
    expect(await accepted()).toEqual(["unguaranteed"])
    expect(await decisionsOf(id)).toHaveLength(2)
  })

  it("stands for what was just read of it, not for what an older look had found", async () => {
    const { id } = await anOrder([{ ...UNGUARANTEED, amount: 900 }])
    await service.acceptAttention({ id, item: UNGUARANTEED, ...SAW })
    expect(await open()).toEqual([])
  })
})
