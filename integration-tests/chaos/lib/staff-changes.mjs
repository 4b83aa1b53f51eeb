import { insist, notForLong } from "./person.mjs"

const isOpen = ({ status }) => status === "pending" || status === "requested"

/** Where Medusa lets a change be given up that was begun and not confirmed, by its kind. */
const WAYS_OUT = {
  edit: ({ order_id }) => `order-edits/${order_id}`,
  return_request: ({ return_id }) => `returns/${return_id}/request`,
  return_receive: ({ return_id }) => `returns/${return_id}/receive`,
  claim: ({ claim_id }) => `claims/${claim_id}/request`,
  exchange: ({ exchange_id }) => `exchanges/${exchange_id}/request`,
}

/**
 * Order edits, returns, claims and exchanges, as staff make them with Medusa's dashboard: begun, filled and confirmed.
 *
 * @param {{ read: (order_id: string) => Promise<object>, tally: object }} beside
 */
export function changesBy(person, { read, tally }) {
  const changesOf = async (order_id) => (await person.get(`/admin/orders/${order_id}/changes`)).order_changes
  const confirmed = async (order_id, type, isIt = () => true) =>
    (await changesOf(order_id)).find((one) => one.change_type === type && one.status === "confirmed" && isIt(one))

  /** What was cut off stays open in Medusa, in the way of every other change: staff give it up and begin anew. */
  const change = (what, order_id, make, look) => {
    const giveUpOpen = async () => {
      const open = (await changesOf(order_id)).find(isOpen)
      const wayOut = open && WAYS_OUT[open.change_type]
      if (wayOut) {
        await person.delete(`/admin/${wayOut(open)}`)
        tally.count(`given up and begun anew: ${open.change_type}`)
      }
    }
    const act = async () => {
      await giveUpOpen()
      await make()
      return look()
    }
    const isPassing = notForLong()
    return insist(what, act, { look: async () => !(await changesOf(order_id)).some(isOpen) && look(), isPassing })
  }

  /** Pieces of one line. */
  const edit = (order_id, line_id, quantity) =>
    change(
      "edit",
      order_id,
      async () => {
        await person.post("/admin/order-edits", { order_id })
        await person.post(`/admin/order-edits/${order_id}/items/item/${line_id}`, { quantity })
        await person.post(`/admin/order-edits/${order_id}/request`)
        await person.post(`/admin/order-edits/${order_id}/confirm`)
      },
      async () => (await read(order_id)).items.some((line) => line.id === line_id && line.quantity === quantity)
    )

  /** Returns the return's id. */
  const requestReturn = (order_id, items, location_id) =>
    change(
      "request a return",
      order_id,
      async () => {
        const { return: begun } = await person.post("/admin/returns", { order_id, location_id })
        await person.post(`/admin/returns/${begun.id}/request-items`, { items })
        await person.post(`/admin/returns/${begun.id}/request`)
      },
      async () => (await confirmed(order_id, "return_request"))?.return_id
    )

  const receive = (order_id, return_id, items) =>
    change(
      "receive a return",
      order_id,
      async () => {
        await person.post(`/admin/returns/${return_id}/receive`)
        await person.post(`/admin/returns/${return_id}/receive-items`, { items })
        await person.post(`/admin/returns/${return_id}/receive/confirm`)
      },
      () => confirmed(order_id, "return_receive", (one) => one.return_id === return_id)
    )

  /**
   * A claim or an exchange: what comes back, and what goes out for it. Medusa reserves stock for that only together with a
   * way of shipping, and packs nothing without. Returns the id of the return.
   */
  const swap = (order_id, kind, { type, inbound, outbound = [], shipping }) => {
    const path = `/admin/${kind}s`
    const make = async () => {
      const { id } = (await person.post(path, { order_id, ...(type && { type }) }))[kind]
      if (kind === "claim") {
        await person.post(`${path}/${id}/claim-items`, { items: inbound })
      }
      await person.post(`${path}/${id}/inbound/items`, { items: inbound })
      if (outbound.length > 0) {
        await person.post(`${path}/${id}/outbound/items`, { items: outbound })
        await person.post(`${path}/${id}/outbound/shipping-method`, shipping)
      }
      await person.post(`${path}/${id}/request`)
    }
    const returnOf = async () => {
      const made = await confirmed(order_id, kind)
      const { returns } = await person.get(`/admin/returns?order_id=${order_id}`)
      return made && returns.find((one) => one[`${kind}_id`] === made[`${kind}_id`])?.id
    }
    return change(kind, order_id, make, returnOf)
  }

  return { edit, requestReturn, receive, swap }
}
