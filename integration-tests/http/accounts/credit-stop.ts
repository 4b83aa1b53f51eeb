import { ledgerFindings, openHouseAccount } from "../../helpers/account"
import { codesOf, onAccount, seen } from "../../helpers/parcels"
import { stories } from "../../helpers/store-suite"

export const creditStopStories = stories("Orders of an account that is stopped", (suite) => {
  it("are not cancelled, but shown, and packed only with a reason", async () => {
    const shopper = await suite.newShopper()
    const account = await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 2 }, "pp_deferred-invoice_house")
    const setStatus = (status: string) =>
      suite.staff.http.post(`/admin/trade-credit/accounts/${account.id}`, { status, reason: "late payment" })

    await setStatus("suspended")
    const stopped = await onAccount(suite, order.id)
    expect(stopped).toMatchObject({ hold: { status: "open" }, needs_attention: [{ code: "credit_stop" }] })
    await expect(suite.staff.fulfil(order.id)).rejects.toMatchObject({
      status: 400,
      body: { code: "credit_stop", message: expect.stringContaining("is suspended: ask before you ship") },
    })

    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    await suite.staff.shipWithoutApproval(order.id, "an old customer")
    const revoke = (order_id: string, body: object = { reason: "they did not pay" }) =>
      suite.staff.http.post(`/admin/trade-credit/orders/${order_id}/ship-without-approval/revoke`, body)
    await expect(revoke("order_none")).rejects.toMatchObject({ status: 404 })
    await expect(revoke(order.id, {})).rejects.toMatchObject({ status: 400 })
    const allowed = { ship_overrides: [{ reason: "an old customer" }], ship_override: { is_valid: true } }
    const nobody = await suite.staff.secretKey(suite.api)
    await expect(
      nobody.post(`/admin/trade-credit/orders/${order.id}/ship-without-approval/revoke`, { reason: "r" })
    ).rejects.toMatchObject({ status: 400, body: { code: "person_required" } })
    expect(await onAccount(suite, order.id)).toMatchObject(allowed)
    const [{ created_at: of }] = (await onAccount(suite, order.id)).ship_overrides
    for (const { order: revoked } of await Promise.all([
      revoke(order.id, { reason: "they did not pay", of }),
      revoke(order.id),
    ])) {
      expect(revoked).toMatchObject({
        ship_override: null,
        ship_overrides: [
          { reason: "an old customer", revoke_reason: "they did not pay", revoked_at: expect.any(String) },
        ],
      })
    }
    await expect(suite.staff.fulfil(order.id)).rejects.toMatchObject({ status: 400, body: { code: "credit_stop" } })

    await suite.staff.shipWithoutApproval(order.id, "paid in advance, says accounting")
    expect((await onAccount(suite, order.id)).ship_overrides).toHaveLength(2)
    // An old page still shows the first word, which is not the one that counts now.
    await expect(revoke(order.id, { reason: "they did not pay", of })).rejects.toMatchObject({
      status: 409,
      body: { code: "word_replaced", message: expect.stringContaining("paid in advance, says accounting") },
    })
    const packed = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 1 }] })
    await suite.staff.ship(order.id, packed.id)
    const charged = await seen(suite, "the charge", order.id, ({ charges }) => charges.length === 1)
    expect(codesOf(charged)).toEqual(["credit_stop"])

    await setStatus("active")
    expect(codesOf(await onAccount(suite, order.id))).toEqual([])

    // What was said of one suspension does not count for the next.
    await setStatus("suspended")
    expect(await onAccount(suite, order.id)).toMatchObject({ ship_override: { is_valid: false } })
    await expect(suite.staff.fulfil(order.id)).rejects.toMatchObject({ status: 400, body: { code: "credit_stop" } })
    await setStatus("active")
    const rest = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 1 }] })
    await suite.staff.ship(order.id, rest.id)
    await seen(suite, "the rest charged", order.id, ({ charges }) => charges.length === 2)

    await setStatus("closed")
    expect(codesOf(await onAccount(suite, order.id))).toEqual([])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
