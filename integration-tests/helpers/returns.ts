import { HttpError, type Answer } from "./http"
import type { OrderItem, Staff } from "./staff"
import { waitFor } from "./wait-for"

/** Staff request a return, whose goods are on their way back to where they were packed; returns its id. */
export async function requestReturn(staff: Staff, order_id: string, items: OrderItem[]): Promise<string> {
  const { http } = staff
  const [parcel] = (await staff.readOrder(order_id)).fulfillments
  const { return: begun } = await http.post("/admin/returns", { order_id, location_id: parcel?.location_id })
  await http.post(`/admin/returns/${begun.id}/request-items`, { items })
  await http.post(`/admin/returns/${begun.id}/request`)
  return begun.id
}

/** The goods have arrived, or some of them; what is damaged cannot be sold again. */
export async function receiveReturn(
  { http }: Staff,
  return_id: string,
  { items = [], damaged = [] }: { items?: OrderItem[]; damaged?: OrderItem[] }
): Promise<void> {
  await http.post(`/admin/returns/${return_id}/receive`)
  if (items.length > 0) {
    await http.post(`/admin/returns/${return_id}/receive-items`, { items })
  }
  if (damaged.length > 0) {
    await http.post(`/admin/returns/${return_id}/dismiss-items`, { items: damaged })
  }
  await http.post(`/admin/returns/${return_id}/receive/confirm`)
}

export async function takeBack(staff: Staff, order_id: string, items: OrderItem[]): Promise<string> {
  const id = await requestReturn(staff, order_id, items)
  await receiveReturn(staff, id, { items })
  return id
}

/** By the route of Medusa's dashboard; as staff would, again when the order was being worked on. */
export async function refund({ http }: Staff, payment_id: string, amount: number, more: object = {}): Promise<Answer> {
  const { payment } = await onceFree(() => http.post(`/admin/payments/${payment_id}/refund`, { amount, ...more }))
  return payment
}

/** A look at the order now. */
export const settle = ({ http }: Staff, order_id: string): Promise<Answer> =>
  onceFree(() => http.post(`/admin/trade-credit/orders/${order_id}/settle`))

async function onceFree(request: () => Promise<Answer>): Promise<Answer> {
  const isBusy = (error: unknown) => error instanceof HttpError && error.body.code === "order_busy"
  const { answer } = await waitFor<{ answer?: Answer }>(
    "nobody else at work on the order",
    () =>
      request().then(
        (answer) => ({ answer }),
        (error) => (isBusy(error) ? {} : Promise.reject(error))
      ),
    (outcome) => "answer" in outcome
  )
  return answer
}
