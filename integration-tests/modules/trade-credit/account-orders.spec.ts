import { accountOrderInput, anAccount, withBooks } from "./books"

withBooks("trade_credit_account_orders", (books) => {
  const { service } = books
  const opened = (more = {}) => service.openAccountOrder({ ...accountOrderInput(), ...more })
  /** The lease of whoever holds the row has run out. */
  const leaseEnds = (id: string) =>
    books
      .sql()("credit_account_order")
      .where({ id })
      .update({ claim_expires_at: new Date(0) })
  const dueNow = (id: string) =>
    books
      .sql()("credit_account_order")
      .where({ id })
      .update({ next_check_at: new Date(0) })
  const claim = (id: string, owner: string) => service.claimAccountOrder({ id, owner, lease_seconds: 60 })
  const release = (id: string, owner: string, next_check_at: Date | null = null) =>
    service.releaseAccountOrder({ id, owner, next_check_at, attention: [] })

  describe("opening", () => {
    it("watches a checkout from the first moment, and looks again when its completion is over", async () => {
      const order = await opened()
      const wait = order.next_check_at!.getTime() - Date.now()
      expect(Math.round(wait / 15_000)).toBe(1)
      expect(order).toMatchObject({ settled_at: null, attention: [] })
      expect(await service.dueAccountOrders({ limit: 10 })).toEqual([])
    })

    it("points the row of a cart to the order of its next attempt", async () => {
      const account = await anAccount(books)
      const first = await opened()
      const second = await service.openAccountOrder({
        ...accountOrderInput(account),
        cart_id: first.cart_id,
        po_number: "PO-7",
      })
      expect(second).toMatchObject({ id: first.id, account_id: account.id, po_number: "PO-7" })
      expect(second.order_id).not.toBe(first.order_id)
      expect(await service.findAccountOrder({ order_id: second.order_id! })).toEqual(second)
      expect(await service.findAccountOrder({ payment_session_id: second.payment_session_id })).toEqual(second)
      expect(await service.findAccountOrder({ order_id: first.order_id! })).toBeNull()
    })

    it("finds the row of an order that staff entered, and takes it up again when it had settled", async () => {
      const first = await opened({ cart_id: null })
      await claim(first.id, "a")
      await release(first.id, "a")
      const second = await service.openAccountOrder({ ...accountOrderInput(), cart_id: null, order_id: first.order_id })
      expect(second).toMatchObject({ id: first.id, settled_at: null, next_check_at: expect.any(Date) })
    })

    it("makes one row of one cart, however many attempts come at once", async () => {
      const input = accountOrderInput()
      const rows = await Promise.all([1, 2, 3, 4].map(() => service.openAccountOrder(input)))
      expect(new Set(rows.map(({ id }) => id)).size).toBe(1)
    })
  })

  describe("the claim", () => {
    it("goes to one of many who want it at once; the winner hears that others came", async () => {
      const { id } = await opened()
      const owners = ["a", "b", "c", "d"]
      const claims = await Promise.all(owners.map((owner) => claim(id, owner)))
      const winners = owners.filter((_, index) => claims[index] !== null)
      expect(winners).toHaveLength(1)
      expect(await release(id, winners[0])).toBe(true)
      expect(await service.dueAccountOrders({ limit: 10 })).toEqual([expect.objectContaining({ id })])
      await claim(id, "a")
      expect(await release(id, "a")).toBe(false)
    })

    it("is kept and given back only by its owner", async () => {
      const { id } = await opened()
      await claim(id, "a")
      expect(await service.keepAccountOrder({ id, owner: "a", lease_seconds: 60 })).toBe(true)
      expect(await service.keepAccountOrder({ id, owner: "b", lease_seconds: 60 })).toBe(false)
      await leaseEnds(id)
      expect(await claim(id, "b")).toMatchObject({ id })
      expect(await service.keepAccountOrder({ id, owner: "a", lease_seconds: 60 })).toBe(false)
      expect(await release(id, "a")).toBe(false)
      expect(await claim(id, "c")).toBeNull()
    })

    it("of a worker that died leaves a row that falls due, also when the order had settled", async () => {
      const { id, order_id } = await opened()
      await claim(id, "a")
      await release(id, "a")
      const claimed = await service.claimAccountOrder({ id, owner: "b", lease_seconds: 0 })
      expect(claimed).toMatchObject({ settled_at: null })
      expect(await service.dueAccountOrders({ limit: 10 })).toEqual([{ id, order_id }])
    })

    it("given back says what comes next, or that all is settled", async () => {
      const { id } = await opened()
      await claim(id, "a")
      const later = new Date(Date.now() + 3_600_000)
      const attention = [{ code: "late", message: "The agent is late.", actions: ["settle"] }]
      await service.releaseAccountOrder({ id, owner: "a", next_check_at: later, attention })
      expect(await service.findAccountOrder({ id })).toMatchObject({
        next_check_at: later,
        settled_at: null,
        attention,
      })
      await claim(id, "a")
      await release(id, "a")
      expect(await service.findAccountOrder({ id })).toMatchObject({
        next_check_at: null,
        settled_at: expect.any(Date),
        attention: [],
      })
    })
  })

  describe("a hint", () => {
    it("makes a row due at once, also a settled one", async () => {
      const { id, order_id } = await opened()
      await claim(id, "a")
      await release(id, "a")
      await service.wakeAccountOrder({ order_id: order_id! })
      expect(await service.dueAccountOrders({ limit: 10 })).toEqual([{ id, order_id }])
    })

    it("during a round asks its worker for another one", async () => {
      const { id } = await opened()
      await claim(id, "a")
      await service.wakeAccountOrder({ id })
      expect(await service.dueAccountOrders({ limit: 10 })).toEqual([])
      expect(await release(id, "a", new Date(Date.now() + 3_600_000))).toBe(true)
      expect(await service.dueAccountOrders({ limit: 10 })).toHaveLength(1)
    })
  })

  describe("an order that lacks credit", () => {
    /** Wholly charged, so without a hold, and grown since. */
    async function short() {
      const account = await anAccount(books, { program_id: "agency" })
      const { id, order_id } = await service.openAccountOrder(accountOrderInput(account))
      const rest = async () => {
        await claim(id, "a")
        const attention = [{ code: "credit_shortfall_at_agent", message: "Short.", actions: [] }]
        await service.releaseAccountOrder({ id, owner: "a", next_check_at: null, attention })
      }
      await rest()
      const compare = async (outstanding_amount: number, credit_limit: number | null = null) => {
        const { version: expected_version } = await service.readAccount(account.id)
        const key = `sync:${account.id}:${expected_version}`
        await service.syncAgentUsed({ key, account_id: account.id, outstanding_amount, credit_limit, expected_version })
      }
      return { account, due: { id, order_id }, rest, compare }
    }
    const dueRows = () => service.dueAccountOrders({ limit: 10 })

    it("is looked at again when the agent says that there is more, and only then", async () => {
      const { due, rest, compare } = await short()
      await compare(5_000)
      expect(await dueRows()).toEqual([])
      await compare(4_000)
      expect(await dueRows()).toEqual([due])
      await rest()
      await compare(4_000, 10_000)
      expect(await dueRows()).toEqual([])
      await compare(4_000, 12_000)
      expect(await dueRows()).toEqual([due])
    })

    it("is woken with the other orders of its account, though it holds nothing", async () => {
      const { account, due } = await short()
      await short()
      await service.wakeOrdersOfAccount(account.id)
      expect(await dueRows()).toEqual([due])
    })
  })

  it("due rows come oldest first, as many as asked for, without those someone holds", async () => {
    const [first, second, third] = [await opened(), await opened(), await opened()]
    for (const { id } of [second, first, third]) {
      await service.wakeAccountOrder({ id })
    }
    await dueNow(third.id)
    await claim(second.id, "a")
    const due = await service.dueAccountOrders({ limit: 10 })
    expect(due.map(({ id }) => id)).toEqual([third.id, first.id])
    expect(await service.dueAccountOrders({ limit: 1 })).toHaveLength(1)
  })
})
