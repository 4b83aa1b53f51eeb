import { accountOrderInput, anAccount, chargeInput, next, withBooks } from "./books"

withBooks("trade_credit_staff_at_work", (books) => {
  const { service } = books

  /** An order of the account with this number, for which credit is held. */
  const ordered = async (account: Awaited<ReturnType<typeof anAccount>>, po_number: string, display_id: number) => {
    const record = await service.openAccountOrder({ ...accountOrderInput(account), po_number, display_id })
    const hold = await service.placeHold({
      key: next("hold"),
      account_order_id: record.id,
      account_id: account.id,
      payment_session_id: record.payment_session_id,
      amount: 100,
      currency_code: "jpy",
      actor: "user_1",
    })
    return { record, hold }
  }

  describe("a purchase order number", () => {
    it("is used by an order that stands, whatever its capitals, and not by the same one", async () => {
      const account = await anAccount(books)
      const { record } = await ordered(account, "po-7", 7)
      const asked = { account_id: account.id, po_number: "PO-7", order_id: null, cart_id: null }
      expect(await service.findPoNumberUse(asked)).toEqual({ order_id: record.order_id, display_id: 7 })
      expect(await service.findPoNumberUse({ ...asked, order_id: record.order_id })).toBeNull()
      expect(await service.findPoNumberUse({ ...asked, cart_id: record.cart_id })).toBeNull()
      expect(await service.findPoNumberUse({ ...asked, po_number: "PO-8" })).toBeNull()
      const other = await anAccount(books)
      expect(await service.findPoNumberUse({ ...asked, account_id: other.id })).toBeNull()
    })

    it("is free again after a release, but not once goods were charged under it", async () => {
      const account = await anAccount(books)
      const given = await ordered(account, "PO-1", 1)
      const short = await ordered(account, "PO-2", 2)
      await service.postCharge(chargeInput(short.hold, 40))
      for (const { hold } of [given, short]) {
        await service.releaseHold({ hold_id: hold.id, reason: "test" })
      }
      const asked = { account_id: account.id, order_id: null, cart_id: null }
      expect(await service.findPoNumberUse({ ...asked, po_number: "PO-1" })).toBeNull()
      expect(await service.findPoNumberUse({ ...asked, po_number: "PO-2" })).toMatchObject({ display_id: 2 })
    })

    it("is the first order's, however both are changed later; what came to nothing has no place", async () => {
      const account = await anAccount(books)
      const anew = (of: { record: { id: string; payment_session_id: string } }) =>
        service.placeHold({
          key: next("hold"),
          account_order_id: of.record.id,
          account_id: account.id,
          payment_session_id: of.record.payment_session_id,
          amount: 50,
          currency_code: "jpy",
          actor: "user_1",
        })
      const useBefore = ({ record }: Awaited<ReturnType<typeof ordered>>, hold: { id: string }) => {
        const { order_id, cart_id } = record
        return service.findPoNumberUse({
          account_id: account.id,
          po_number: "PO-1",
          order_id,
          cart_id,
          before_hold_id: hold.id,
        })
      }
      const late = await ordered(account, "PO-1", 3)
      await service.releaseHold({ hold_id: late.hold.id, reason: "declined_by_agent" })
      const first = await ordered(account, "PO-1", 1)
      const second = await ordered(account, "PO-1", 2)
      const third = await anew(late)
      await service.postCharge(chargeInput(first.hold, 40))
      await service.releaseHold({ hold_id: first.hold.id, reason: "closed short" })
      await anew(first)
      expect(await useBefore(first, first.hold)).toBeNull()
      expect(await useBefore(second, second.hold)).toMatchObject({ display_id: 1 })
      // Of two that were before, the one that came first into the books is named.
      expect(await useBefore(late, third)).toMatchObject({ display_id: 1 })
    })

    it("is used twice by exactly all but one of many orders at once", async () => {
      const account = await anAccount(books)
      const all = await Promise.all([1, 2, 3, 4, 5].map((number) => ordered(account, "PO-1", number)))
      const uses = await Promise.all(
        all.map(({ record: { order_id, cart_id }, hold }) =>
          service.findPoNumberUse({
            account_id: account.id,
            po_number: "PO-1",
            order_id,
            cart_id,
            before_hold_id: hold.id,
          })
        )
      )
      expect(uses.filter((use) => use === null)).toHaveLength(1)
    })
  })

  describe("putting an order on account", () => {
    it("is one person's at a time, also when many press at once", async () => {
      const order_id = next("order")
      const owners = ["a", "b", "c", "d"]
      const claims = await Promise.all(
        owners.map((owner) => service.claimPlacement({ order_id, owner, lease_seconds: 60 }))
      )
      expect(claims.filter(Boolean)).toHaveLength(1)
      const winner = owners[claims.indexOf(true)]
      await service.releasePlacement({ order_id, owner: "someone else" })
      expect(await service.claimPlacement({ order_id, owner: "e", lease_seconds: 60 })).toBe(false)
      await service.releasePlacement({ order_id, owner: winner })
      expect(await service.claimPlacement({ order_id, owner: "e", lease_seconds: 0 })).toBe(true)
      // Whoever had it is gone: the lease has run out.
      expect(await service.claimPlacement({ order_id, owner: "f", lease_seconds: 60 })).toBe(true)
    })

    it("leaves nothing of those who died long ago", async () => {
      const [dead, young, order_id] = [next("order"), next("order"), next("order")]
      for (const one of [dead, young, order_id]) {
        await service.claimPlacement({ order_id: one, owner: "a", lease_seconds: 0 })
      }
      await books
        .sql()("credit_placement")
        .where({ order_id: dead })
        .update({ expires_at: new Date(0) })
      await service.releasePlacement({ order_id, owner: "a" })
      const left = await books.sql()("credit_placement").whereIn("order_id", [dead, young, order_id])
      expect(left.map((row: { order_id: string }) => row.order_id)).toEqual([young])
    })

    it("leaves no trace when no credit was ever held, and keeps all that has a history or is being worked on", async () => {
      const account = await anAccount(books)
      const fresh = await service.openAccountOrder(accountOrderInput(account))
      await service.claimAccountOrder({ id: fresh.id, owner: "worker", lease_seconds: 60 })
      await service.discardAccountOrder(fresh.id)
      expect(await service.findAccountOrder({ id: fresh.id })).not.toBeNull()
      await service.releaseAccountOrder({ id: fresh.id, owner: "worker", next_check_at: null, attention: [] })
      await service.discardAccountOrder(fresh.id)
      expect(await service.findAccountOrder({ id: fresh.id })).toBeNull()

      const { record, hold } = await ordered(account, "PO-1", 1)
      await service.releaseHold({ hold_id: hold.id, reason: "declined_by_agent" })
      await service.discardAccountOrder(record.id)
      expect(await service.findAccountOrder({ id: record.id })).not.toBeNull()
    })
  })

  it("keeps who let goods leave that should stay, and why; the last word counts", async () => {
    const { id } = await service.openAccountOrder(accountOrderInput())
    await service.overrideShipStop({ id, causes: ["undecided"], reason: "an old customer", actor: "user_1" })
    const last = { causes: ["declined", "credit_shortfall"], shortfall_amount: 93 }
    await service.overrideShipStop({ id, ...last, reason: "paid in advance", actor: "user_2" })
    expect((await service.findAccountOrder({ id }))!.ship_override).toEqual({
      ...last,
      reason: "paid in advance",
      actor: "user_2",
      created_at: expect.any(String),
    })
    const unknown = { id: "acord_none", causes: [], reason: "x", actor: "user_1" }
    await expect(service.overrideShipStop(unknown)).rejects.toMatchObject({ type: "not_found" })
  })

  it("takes back, once, that goods may leave, and loses no word of those who said so", async () => {
    const { id } = await service.openAccountOrder(accountOrderInput())
    expect(await service.revokeShipOverride({ id, reason: "nothing yet", actor: "user_1" })).toBe(false)
    const word = (reason: string) => service.overrideShipStop({ id, causes: ["undecided"], reason, actor: "user_1" })
    await Promise.all(["an old customer", "they wait", "paid"].map(word))
    const said = (await service.findAccountOrder({ id }))!
    expect(said.ship_overrides.map(({ reason }) => reason).sort()).toEqual(["an old customer", "paid", "they wait"])
    expect(said.ship_override).toEqual(said.ship_overrides.at(-1))

    const revokes = ["user_2", "user_3"].map((actor) => service.revokeShipOverride({ id, reason: "not paid", actor }))
    expect((await Promise.all(revokes)).sort()).toEqual([false, true])
    const revoked = (await service.findAccountOrder({ id }))!
    expect(revoked.ship_override).toBeNull()
    expect(revoked.ship_overrides.map(({ revoke_reason }) => revoke_reason)).toEqual([undefined, undefined, "not paid"])

    await word("paid after all")
    const again = (await service.findAccountOrder({ id }))!
    expect(again.ship_override).toMatchObject({ reason: "paid after all" })
    expect(again.ship_overrides).toHaveLength(4)
    expect(again.ship_overrides[2]).toMatchObject({ revoke_reason: "not paid", revoked_at: expect.any(String) })
    const [{ created_at: of }] = again.ship_overrides
    expect(await service.revokeShipOverride({ id, of, reason: "seen earlier", actor: "user_1" })).toBe(false)
    expect((await service.findAccountOrder({ id }))!.ship_override).toEqual(again.ship_override)
    const standing = again.ship_override!.created_at
    expect(await service.revokeShipOverride({ id, of: standing, reason: "not paid", actor: "user_1" })).toBe(true)
    expect(await service.revokeShipOverride({ id: "acord_none", reason: "x", actor: "user_1" })).toBe(false)
  })
})
