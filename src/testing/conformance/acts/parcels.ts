import type { OrderReference, ShipmentReference } from "../../../modules/billing-agent/port"
import { isRefused, mustNotBeTaken, valueOf, type Stage } from "../stage"

type Parcel = Stage["subject"]["parcels"][number]

/** Reports a parcel; the answer's own number of it is kept for what follows. */
export async function reportShipment(stage: Stage, order: OrderReference, parcel: Parcel): Promise<ShipmentReference> {
  const reported = await send(stage, `reportShipment ${order.number}`, order, parcel)
  const told = valueOf(stage, reported)
  stage.book.addSlip(order.number, parcel.tracking_number ?? "")
  return { ...parcel, agent_shipment_id: told?.agent_shipment_id ?? null }
}

export async function withdrawShipment(stage: Stage, order: OrderReference, shipment: ShipmentReference) {
  const { adapter, line, book } = stage
  const withdrawn = await line.settle({
    what: `cancelShipment ${order.number}`,
    send: (call) => adapter.cancelShipment!(order, shipment, call),
    is_undo: true,
  })
  valueOf(stage, withdrawn)
  book.withdrawSlip(order.number, shipment.tracking_number ?? "")
}

/** A second parcel of the same order: taken by agents that say so, and by no other. */
export async function reportAnother(stage: Stage, order: OrderReference, parcel: Parcel): Promise<void> {
  const { adapter } = stage
  if (adapter.capabilities.multiple_shipments) {
    await reportShipment(stage, order, parcel)
    return
  }
  const answered = await send(stage, `reportShipment ${order.number}, a second one`, order, parcel, "none")
  const isNo = answered.answer.kind === "duplicate" || isRefused(answered.answer)
  mustNotBeTaken(stage, answered, () => isNo, "refused or called duplicate, for `multiple_shipments` is false")
}

export async function shipUnknown(stage: Stage, order: OrderReference, parcel: Parcel): Promise<void> {
  const answered = await send(stage, `reportShipment ${order.number}, which is unknown`, order, parcel, "none")
  mustNotBeTaken(stage, answered, isRefused, "refused")
}

export async function deliverAndReturn(stage: Stage, order: OrderReference, shipment: ShipmentReference) {
  const { adapter, line, subject, book } = stage
  const { total_amount, currency_code } = subject.order
  const happened_at = new Date()
  if (adapter.capabilities.delivery_confirmation && adapter.confirmDelivery) {
    const delivery = { ...shipment, delivered_at: happened_at }
    const told = await line.settle({
      what: `confirmDelivery ${order.number}`,
      send: (call) => adapter.confirmDelivery!(order, delivery, call),
    })
    valueOf(stage, told)
    book.addDelivery()
  }
  if (adapter.capabilities.returns && adapter.reportReturn) {
    const taken_back = { amount: total_amount, currency_code, happened_at, kind: "return" as const }
    const told = await line.settle({
      what: `reportReturn ${order.number}`,
      send: (call) => adapter.reportReturn!(order, taken_back, call),
    })
    valueOf(stage, told)
    book.addReturn(order.buyer_number, total_amount)
  }
}

function send(stage: Stage, what: string, order: OrderReference, parcel: Parcel, faults?: "none") {
  const { adapter, line, subject } = stage
  const shipment = { ...parcel, shipped_at: new Date(), amount: subject.order.total_amount }
  return line.settle({ what, send: (call) => adapter.reportShipment!(order, shipment, call), faults })
}
