import { Modules } from "@medusajs/framework/utils"
import { depsOf } from "../../../src/workflows/deps"
import { refund, takeBack } from "../../helpers/returns"
import { trackingLabel } from "../../helpers/staff"
import type { Story } from "./fault-plan"
import type { Life } from "./life"
import { PIECE_AMOUNT, readRecords, type PlannedOrder } from "./planned-order"

/** What becomes of an order that the agent has approved. */
export const STORY: Record<Story, (life: Life, planned: PlannedOrder) => Promise<void>> = {
  shipped_whole: shipWhole,

  async shipped_in_two(life, planned) {
    const { quantity } = planned.item
    await life.disturb("AN030", "AN020", "AN010")
    await ship(life, planned, 1)
    if ((await life.decisionOn(planned)) === "approved") {
      await ship(life, planned, quantity - 1)
    }
  },

  cancelled_before_shipment: (life, planned) => life.cancel(planned),
  cancelled_while_unknown: (life, planned) => life.cancel(planned),

  async label_corrected(life, planned) {
    const { container } = life.suite
    await shipWhole(life, planned)
    await life.untilEnd(planned)
    await life.disturb("AN040", "AN030")
    const [parcel] = planned.parcels
    parcel.slip = life.nextSlip()
    await container
      .resolve(Modules.FULFILLMENT)
      .updateFulfillment(parcel.fulfillment_id, { labels: [trackingLabel(parcel.slip)] })
    await look(life, planned)
  },

  async refunded_in_part(life, planned) {
    await shipWhole(life, planned)
    await life.untilEnd(planned)
    const { payments } = await readRecords(life.suite, planned.order_id)
    planned.credited_amount = life.plan.refundAmount()
    await refund(
      life.suite.staff,
      payments.find(({ captured_amount }) => captured_amount > 0)!.id,
      planned.credited_amount
    )
    await look(life, planned)
  },

  async returned_in_part(life, planned) {
    await shipWhole(life, planned)
    await life.untilEnd(planned)
    await takeBack(life.suite.staff, planned.order_id, [{ ...planned.item, quantity: 1 }])
    planned.credited_amount = PIECE_AMOUNT
    await look(life, planned)
  },
}

async function shipWhole(life: Life, planned: PlannedOrder): Promise<void> {
  await life.disturb("AN030")
  await ship(life, planned, planned.item.quantity)
}

async function ship(life: Life, planned: PlannedOrder, quantity: number): Promise<void> {
  const { staff } = life.suite
  const items = [{ ...planned.item, quantity }]
  const { id } = await staff.fulfil(planned.order_id, { items })
  await life.event(planned)
  const parcel = { fulfillment_id: id, quantity, slip: life.nextSlip() }
  await staff.ship(planned.order_id, id, [trackingLabel(parcel.slip)])
  planned.parcels.push(parcel)
  await life.event(planned)
}

/** The daily look at an order at rest, unless an event has it looked at before. */
async function look(life: Life, planned: PlannedOrder): Promise<void> {
  await life.event(planned)
  const { account_order } = await readRecords(life.suite, planned.order_id)
  await depsOf(life.suite.container).tradeCredit.wakeAccountOrder({ id: account_order.id })
}
