import { insist } from "./person.mjs"

/**
 * What credit people do over our own routes. Where money or a limit is at stake they send the same key until they are
 * answered.
 *
 * @param {{ read: (order_id: string) => Promise<object> }} beside
 */
export function creditBy(person, { read }) {
  const base = "/admin/trade-credit"
  /** An order that a dying server left is not there until it is taken up. */
  const onAccount = (order_id) =>
    insist("find the order on account", async () => (await person.get(`${base}/orders/${order_id}`)).order, {
      isPassing: ({ status }) => status === 404,
    })
  const once = (what, path, body, key) =>
    insist(what, () => person.post(`${base}/${path}`, body, { "idempotency-key": key }))

  return {
    onAccount,

    /** What has not been packed is not going to come; `kept` pieces of the order's only line were. */
    closeShort: (order_id, kept) =>
      insist("close short", () => person.post(`${base}/orders/${order_id}/close-short`, { reason: "Out of stock" }), {
        look: async () => (await read(order_id)).items.every(({ quantity }) => quantity === kept),
      }),

    allowBeyond: (order_id, amount) =>
      once("allow beyond", `orders/${order_id}/override-credit`, { amount, reason: "Old friend" }, "allowed"),

    raiseLimit: (account_id, credit_limit, key) =>
      once("raise the limit", `accounts/${account_id}/limit`, { credit_limit, reason: "Season" }, key),

    /** Returns the receipt. */
    enterReceipt: async (account_id, receipt, key) =>
      (await once("enter a receipt", `accounts/${account_id}/receipts`, receipt, key)).receipt,

    reverseReceipt: (account_id, receipt_id) =>
      once("reverse", `accounts/${account_id}/receipts/${receipt_id}/reverse`, { reason: "Bounced" }, "bounced"),
  }
}
