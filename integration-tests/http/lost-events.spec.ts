import { Modules } from "@medusajs/framework/utils"
import { openHouseAccount } from "../helpers/account"
import { buyAndShip, expectReportedAndCaptured } from "../helpers/main-job"
import { look, onAccount } from "../helpers/parcels"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(120_000)

const LONG_AGO_MS = 60_000

storeSuite(
  "An order on account while every event gets lost",
  (suite) => {
    it("comes to the same end by the sweeper alone", async () => {
      await expectReportedAndCaptured(suite, await buyAndShip(suite), 60_000)
    })

    it("is not charged for a parcel that Medusa may still take back, but for one that stays", async () => {
      const shopper = await suite.newShopper()
      await openHouseAccount(shopper, suite.staff, 100_000)
      const order = await shopper.buy({ bolts: 2 }, "pp_deferred-invoice_house")
      const { id } = await suite.staff.fulfil(order.id)
      // What the shipment's first step writes; the order, which its second one enters, knows nothing of it.
      const markShipped = (shipped_at: Date) =>
        suite.container.resolve(Modules.FULFILLMENT).updateFulfillment(id, { shipped_at })
      await markShipped(new Date())
      await look(suite, order.id)
      expect((await onAccount(suite, order.id)).charges).toEqual([])
      await markShipped(new Date(Date.now() - LONG_AGO_MS))
      await look(suite, order.id)
      expect((await onAccount(suite, order.id)).charges).toMatchObject([{ amount: order.total }])
    })
  },
  { subscribers: false }
)
