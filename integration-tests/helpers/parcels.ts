import { Modules } from "@medusajs/framework/utils"
import { accountOf, ledgerFindings } from "./account"
import type { Answer } from "./http"
import { settle } from "./returns"
import type { Shopper } from "./shopper"
import { trackingLabel } from "./staff"
import type { StoreSuite } from "./store-suite"
import { waitFor } from "./wait-for"

/** An order on account as staff see it. */
export async function onAccount({ staff }: StoreSuite, order_id: string): Promise<Answer> {
  return (await staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order
}

export const codesOf = ({ needs_attention }: Answer): string[] =>
  needs_attention.map(({ code }: { code: string }) => code)

export const statusesOf = ({ notices }: Answer, kind = "shipment"): string[] =>
  notices.filter((notice: Answer) => notice.kind === kind).map(({ status }: Answer) => status)

/** Waits until staff see an order as it should be. */
export const seen = (suite: StoreSuite, what: string, order_id: string, is: (order: Answer) => boolean) =>
  waitFor(what, () => onAccount(suite, order_id), is)

/**
 * A parcel gets these numbers in place of those it had, as a carrier's integration writes them: Medusa has no route for it
 * and tells nobody, so staff have the order looked at.
 */
export async function relabel(suite: StoreSuite, order_id: string, fulfillment_id: string, numbers: string[]) {
  const labels = numbers.map(trackingLabel)
  await suite.container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment_id, { labels })
  await settle(suite.staff, order_id)
}

/** The ledger proves itself, and the agent counts as used what the store holds and has charged. */
export async function expectBooksToAgree(
  { staff, kuroneko }: StoreSuite,
  { shopper, ref, program_id }: { shopper: Shopper; ref: string; program_id: string }
) {
  expect(await ledgerFindings(staff)).toEqual([])
  const { held_amount, outstanding_amount } = await accountOf(shopper, program_id)
  const buyer = (await kuroneko.state()).buyers.find((one) => one.ref === ref)
  expect(buyer?.used).toBe(held_amount + outstanding_amount)
}
