import type { NoticeStatus } from "../../client"

/** More the routes do not take at once. */
export const AT_ONCE_MAX = 100

/** What came of one of those that were marked; `refusal`: the code of why not, `message` the server's words for it. */
export type OneResult = { outcome: string; refusal: string | null; message: string | null }

/** Several things that were marked and done together; `results`: of the first ones, as far as it has come. */
export type Batch<Way extends string, Item> = { way: Way; items: Item[]; results: OneResult[] }

export function chunksOf<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  )
}

const FAILED = ["refused", "not_found", "failed"]

export const isFailed = ({ outcome }: OneResult) => FAILED.includes(outcome)

/** What could not be done, with why not. */
export function failuresOf<Item>({ items, results }: Pick<Batch<string, Item>, "items" | "results">) {
  return results.flatMap((result, index) => (isFailed(result) ? [{ item: items[index], result }] : []))
}

const ON_THEIR_WAY: NoticeStatus[] = ["queued", "sending", "retrying"]

export const isOnItsWay = ({ status }: { status: NoticeStatus }) => ON_THEIR_WAY.includes(status)

/** How those stand that went out together; what was not heard of yet is on its way. */
export function tallyOf(total: number, notices: { status: NoticeStatus }[]) {
  const count = (...statuses: NoticeStatus[]) => notices.filter(({ status }) => statuses.includes(status)).length
  const accepted = count("accepted")
  const refused = count("needs_attention")
  const dropped = count("withdrawn", "not_required")
  return { accepted, refused, dropped, waiting: total - accepted - refused - dropped }
}
