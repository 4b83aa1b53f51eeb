import { TRADE_CREDIT_MODULE, type MemberRole } from "../../../src/modules/trade-credit/types"
import type TradeCreditModuleService from "../../../src/modules/trade-credit/service"
import { accountOf, addMember, openHouseAccount } from "../../helpers/account"
import type { HttpError } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"

export const storeOrdersStories = stories("An order on account and its people", (suite) => {
  const tradeCredit = () => suite.container.resolve<TradeCreditModuleService>(TRADE_CREDIT_MODULE)

  async function company() {
    const owner = await suite.newShopper()
    const { id } = await openHouseAccount(owner, suite.staff, 50_000)
    const colleague = async (role: MemberRole) => {
      const shopper = await suite.newShopper()
      await addMember(suite.staff, id, shopper, { role })
      return shopper
    }
    return { owner, colleague }
  }

  const readOrder = ({ http }: Shopper, order_id: string) => http.get(`/store/trade-credit/orders/${order_id}`)

  it("are shown to the one who ordered, and to owner and accountant of the account, nobody else of it", async () => {
    const { owner, colleague } = await company()
    const buyer = await colleague("buyer")
    const order = await buyer.buy({ bolts: 1 }, HOUSE)
    for (const reader of [buyer, owner, await colleague("accountant")]) {
      expect((await readOrder(reader, order.id)).order).toMatchObject({ order_id: order.id, program_id: "house" })
    }
    for (const other of [await colleague("buyer"), await colleague("approver")]) {
      await expect(readOrder(other, order.id)).rejects.toMatchObject({ status: 404 })
    }
    const ownersOrder = await owner.buy({ bolts: 1 }, HOUSE)
    await expect(readOrder(buyer, ownersOrder.id)).rejects.toMatchObject({ status: 404 })
  })

  it("are not there for owner and accountant of another company in the same program", async () => {
    const { owner } = await company()
    const order = await owner.buy({ bolts: 1 }, HOUSE)
    const [{ id }] = (await owner.http.get("/store/trade-credit/applications")).applications
    const others = await company()
    for (const stranger of [others.owner, await others.colleague("accountant")]) {
      expect(await accountOf(stranger, "house")).toBeDefined()
      await expect(readOrder(stranger, order.id)).rejects.toMatchObject({ status: 404, body: { type: "not_found" } })
      await expect(stranger.http.get(`/store/trade-credit/applications/${id}`)).rejects.toMatchObject({
        status: 404,
        body: { type: "not_found" },
      })
    }
  })

  it("say of each parcel how to follow it, and nothing of what an agent makes of its number", async () => {
    const { owner } = await company()
    const { id } = await owner.buy({ bolts: 1 }, HOUSE)
    const yamato = {
      ...trackingLabel("1234-5678-9012"),
      tracking_url: "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko",
    }
    const unknown = { ...trackingLabel("42"), tracking_url: "#" }
    await suite.staff.ship(id, (await suite.staff.fulfil(id)).id, [yamato, unknown])
    const tracking = async (locale: string) => {
      const { order } = await owner.http.get(`/store/trade-credit/orders/${id}`, { locale })
      // Labels of one instant stand in any order.
      const labels: { tracking_number: string }[] = order.shipments[0].tracking
      return labels.sort((one, other) => one.tracking_number.localeCompare(other.tracking_number))
    }
    const { tracking_number, tracking_url } = yamato
    const nowhere = { tracking_number: "42", tracking_url: null, carrier_name: null }
    expect(await tracking("ja")).toEqual([{ tracking_number, tracking_url, carrier_name: "ヤマト運輸" }, nowhere])
    expect(await tracking("en")).toEqual([{ tracking_number, tracking_url, carrier_name: "Yamato Transport" }, nowhere])
  })

  it("show the asked-for fields only", async () => {
    const { owner } = await company()
    const { id } = await owner.buy({ bolts: 1 }, HOUSE)
    for (const root of ["store", "admin"]) {
      const http = root === "store" ? owner.http : suite.staff.http
      const read = (query: object) => http.get(`/${root}/trade-credit/orders/${id}`, { ...query })
      expect(await read({ fields: "order_id, po_number" })).toEqual({ order: { order_id: id, po_number: null } })
      for (const query of [{ fields: "order_id,secret" }, { filter: "x" }]) {
        await expect(read(query)).rejects.toMatchObject({ status: 400, body: { type: "invalid_data" } })
      }
      await expect(http.get(`/${root}/trade-credit/orders/order_%00`)).rejects.toMatchObject({ status: 404 })
    }
  })

  it("are settled by hand, unless a worker is at it, and with nothing said beside it", async () => {
    const { owner } = await company()
    const { id } = await owner.buy({ bolts: 1 }, HOUSE)
    const settle = (body: object = {}) => suite.staff.http.post(`/admin/trade-credit/orders/${id}/settle`, body)
    // The order's own event may be at it just now.
    const settled = () => settle().catch(({ status }: HttpError) => status)
    const done = (answer: unknown) => answer !== 409
    expect(await waitFor("its turn", settled, done)).toEqual({ actions: expect.any(Array) })
    await expect(settle({ force: true })).rejects.toMatchObject({
      status: 400,
      body: { details: [{ path: "force" }] },
    })
    const record = await tradeCredit().findAccountOrder({ order_id: id })
    const worker = { id: record?.id ?? "", owner: "another-worker" }
    const claim = () => tradeCredit().claimAccountOrder({ ...worker, lease_seconds: 60 })
    await waitFor("the claim", claim, (claimed) => claimed !== null)
    await expect(settle()).rejects.toMatchObject({ status: 409, body: { type: "conflict", code: "order_busy" } })
    await tradeCredit().releaseAccountOrder({ ...worker, next_check_at: null, attention: [] })
    expect(await waitFor("its turn again", settled, done)).toEqual({ actions: expect.any(Array) })
    await expect(suite.staff.http.post("/admin/trade-credit/orders/order_none/settle")).rejects.toMatchObject({
      status: 404,
    })
  })
})
