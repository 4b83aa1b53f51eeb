import type { Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { slip } from "../../helpers/slip"
import { trackingLabel, type OrderItem } from "../../helpers/staff"
import type { StoreSuite } from "../../helpers/store-suite"

/** Four boxes of bolts and a notebook on account: what is changed in a cell of the matrix. */
export type Changing = {
  suite: StoreSuite
  shopper: Shopper
  program_id: string
  /** The buyer's number at the agent; null in the merchant's own book. */
  ref: string | null
  order_id: string
  bolts: string
  notebook: string
}

export const BOLTS = 4

export const readItems = async ({ suite, order_id }: Changing): Promise<Answer[]> =>
  (await suite.staff.readOrder(order_id, "*items,*items.detail")).items

let slips = 0

/** One parcel of these pieces leaves, under a number of its own. */
export async function ship({ suite, order_id }: Changing, items: OrderItem[]): Promise<void> {
  const { id } = await suite.staff.fulfil(order_id, { items })
  await suite.staff.ship(order_id, id, [trackingLabel(slip(++slips))])
}

/** Whatever has not left, leaves in one parcel. */
export async function shipTheRest(changing: Changing): Promise<void> {
  const left = (await readItems(changing))
    .map(({ id, quantity, detail }) => ({ id, quantity: quantity - detail.fulfilled_quantity }))
    .filter(({ quantity }) => quantity > 0)
  if (left.length > 0) {
    await ship(changing, left)
  }
}

const BEGUN = { claim_id: "claims", exchange_id: "exchanges", return_id: "returns" } as const

/** What was begun and refused stands open in Medusa until staff give it up; nothing else is done to the order meanwhile. */
export async function giveUp({ suite, order_id }: Changing): Promise<void> {
  const { http } = suite.staff
  const { order } = await http.get(`/admin/orders/${order_id}/preview`)
  const change: Answer = order.order_change
  if (!change) {
    return
  }
  const [begun] = (Object.keys(BEGUN) as (keyof typeof BEGUN)[]).filter((key) => change[key])
  await http.delete(begun ? `/admin/${BEGUN[begun]}/${change[begun]}/request` : `/admin/order-edits/${order_id}`)
}
