import { together, type Check, type Remark } from "./check"

/** What the customer has ordered so far, on account or not. */
export type OrderHistoryFacts = {
  /** Of all orders; the rest is of as many as were read, the newest. */
  order_count: number
  read_count: number
  cancelled_count: number
  returned_count: number
}

/** Below this many orders one that was cancelled says nothing. */
const TELLING_FROM = 4
const NOTICE_FROM = 1 / 4
const WARNING_FROM = 1 / 2

/** Do they keep what they order? */
export function checkOrderHistory(history: OrderHistoryFacts): Check {
  const { order_count, read_count, cancelled_count, returned_count } = history
  // The rest of the history is shown beside the check.
  const facts = { order_count, read_count, cancelled_count, returned_count }
  return { code: "order_history", ...together([remarkOn(facts)]), facts, links: [] }
}

function remarkOn({ order_count, read_count, cancelled_count, returned_count }: OrderHistoryFacts): Remark {
  if (order_count === 0) {
    return {
      result: "unknown",
      text: { en: "The customer has not ordered yet.", ja: "これまでの注文はありません。" },
    }
  }
  const share = (cancelled_count + returned_count) / read_count
  const isTelling = read_count >= TELLING_FROM
  const result = isTelling && share >= WARNING_FROM ? "warning" : isTelling && share >= NOTICE_FROM ? "notice" : "good"
  const of =
    read_count < order_count
      ? { en: `the last ${read_count}`, ja: `直近${read_count}件のうち` }
      : { en: "these", ja: "うち" }
  return {
    result,
    text: {
      en: `${order_count} ${order_count === 1 ? "order" : "orders"}; of ${of.en}, ${cancelled_count} cancelled and ${returned_count} with returns.`,
      ja: `これまでの注文は${order_count}件です。${of.ja}、キャンセル${cancelled_count}件、返品のあったもの${returned_count}件です。`,
    },
  }
}
