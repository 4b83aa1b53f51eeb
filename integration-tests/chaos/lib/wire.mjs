/** What people are doing at a store, told by the request that does it. */
const DEEDS = {
  apply: /^POST \/store\/trade-credit\/applications$/,
  approve: /^POST \/admin\/trade-credit\/applications\/[^/]+\/approve$/,
  complete: /^POST \/store\/carts\/[^/]+\/complete$/,
  pack: /^POST \/admin\/orders\/[^/]+\/fulfillments$/,
  ship: /^POST \/admin\/orders\/[^/]+\/fulfillments\/[^/]+\/shipments$/,
  refund: /^POST \/admin\/payments\/[^/]+\/refund$/,
  cancel: /^POST \/admin\/orders\/[^/]+\/cancel$/,
  edit: /^POST \/admin\/order-edits\/[^/]+\/confirm$/,
  "request a return": /^POST \/admin\/returns\/[^/]+\/request$/,
  "receive a return": /^POST \/admin\/returns\/[^/]+\/receive\/confirm$/,
  claim: /^POST \/admin\/claims\/[^/]+\/request$/,
  exchange: /^POST \/admin\/exchanges\/[^/]+\/request$/,
  "close short": /^POST \/admin\/trade-credit\/orders\/[^/]+\/close-short$/,
  "allow beyond the credit": /^POST \/admin\/trade-credit\/(orders\/[^/]+\/override-credit|accounts\/[^/]+\/limit)$/,
  "enter a receipt": /^POST \/admin\/trade-credit\/accounts\/[^/]+\/receipts$/,
  "reverse a receipt": /^POST \/admin\/trade-credit\/accounts\/[^/]+\/receipts\/[^/]+\/reverse$/,
}
export const DEED_NAMES = Object.keys(DEEDS)

const deedOf = (request) => DEED_NAMES.find((name) => DEEDS[name].test(request)) ?? null

/** Sees every request go out and come back, so that a strike can fall into the middle of one. */
export function newWire(tally) {
  const waiting = new Set()
  const typical_ms = {}

  return {
    /** Carries one request. */
    async carry(request, send) {
      const deed = deedOf(request)
      if (!deed) {
        return send()
      }
      waiting.forEach((one) => one.deed === deed && one.begin(typical_ms[deed] ?? 0))
      const began = Date.now()
      try {
        const answer = await send()
        typical_ms[deed] = Date.now() - began
        tally.count(`${deed}: answered`)
        return answer
      } catch (error) {
        if (error.how !== "at the door") {
          tally.count(`${deed}: ${error.how ?? "refused"}`)
        }
        throw error
      }
    },

    /** Resolves when such a deed begins, with how long the last one took; with null when none comes in time. */
    async next(deed, patience_ms) {
      const waiter = { deed }
      const begun = new Promise((resolve) => {
        waiter.begin = resolve
        setTimeout(resolve, patience_ms, null)
      })
      waiting.add(waiter)
      const took_ms = await begun
      waiting.delete(waiter)
      return took_ms
    },
  }
}
