import { IconButton, Text } from "@medusajs/ui"
import { XMark } from "@medusajs/icons"
import { type OneResult, useStatusesOf } from "../../hooks/bulk"
import { useText } from "../../hooks/use-text"

/** What was done to several notices at once; `results` null: the answer is not there yet, or nobody waited for it. */
export type Batch = {
  way: "retry" | "settle" | "withdraw"
  notices: { id: string; number: string | null }[]
  results: (OneResult & { id: string })[] | null
}

const FAILED = ["refused", "not_found"]
const SHOWN_MAX = 10

export const failedOf = ({ results }: Batch) => (results ?? []).filter(({ outcome }) => FAILED.includes(outcome))

/** How far it is, in numbers, and what could not be done, in words; there until somebody closes it. */
export function NoticeBatch({ batch, isPending, onClose }: { batch: Batch; isPending: boolean; onClose: () => void }) {
  const { t } = useText()
  const { way, notices, results } = batch
  const failed = failedOf(batch)
  const done = results === null ? 0 : results.length - failed.length
  return (
    <section aria-label={t("bulk.last")} className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus" role="status">
          {results !== null
            ? t(`bulk.${way}.done`, { done, count: notices.length })
            : t(isPending ? `bulk.${way}.pending` : "bulk.left", { count: notices.length })}
        </Text>
        <IconButton size="small" variant="transparent" aria-label={t("bulk.close")} onClick={onClose}>
          <XMark />
        </IconButton>
      </div>
      {/* Before they are queued, they are as they were. */}
      {way === "retry" && !isPending && <Deliveries batch={batch} />}
      {failed.length > 0 && <Failures failed={failed} batch={batch} />}
    </section>
  )
}

/** What the agent has said since of those that went out. */
function Deliveries({ batch: { notices, results } }: { batch: Batch }) {
  const { t } = useText()
  const ids = results?.filter(({ outcome }) => outcome === "queued").map(({ id }) => id) ?? notices.map(({ id }) => id)
  const { data = [] } = useStatusesOf(ids)
  const count = (...statuses: string[]) => data.filter(({ status }) => statuses.includes(status)).length
  const accepted = count("accepted")
  const refused = count("needs_attention")
  if (ids.length === 0) {
    return null
  }
  return (
    <>
      <div
        role="progressbar"
        aria-label={t("bulk.retry.progress")}
        aria-valuemin={0}
        aria-valuemax={ids.length}
        aria-valuenow={accepted + refused}
        className="bg-ui-bg-component shadow-borders-base flex h-2 w-full overflow-hidden rounded-full"
      >
        <div className="bg-ui-tag-green-icon h-full" style={{ width: `${(accepted / ids.length) * 100}%` }} />
        <div className="bg-ui-tag-red-icon h-full" style={{ width: `${(refused / ids.length) * 100}%` }} />
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("bulk.retry.answered", { accepted, refused, count: ids.length, waiting: ids.length - accepted - refused })}
      </Text>
    </>
  )
}

function Failures({ failed, batch }: { failed: ReturnType<typeof failedOf>; batch: Batch }) {
  const { t } = useText()
  const numberOf = (id: string) => batch.notices.find((notice) => notice.id === id)?.number ?? id
  return (
    <ul className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1">
      {failed.slice(0, SHOWN_MAX).map((result) => (
        <li key={result.id}>
          <span className="txt-compact-small-plus">{numberOf(result.id)}</span>: <ResultWords result={result} />
        </li>
      ))}
      {failed.length > SHOWN_MAX && <li>{t("bulk.more", { count: failed.length - SHOWN_MAX })}</li>}
    </ul>
  )
}

/** Why one of them was not done, in the reader's language where there are words for it. */
export function ResultWords({ result: { outcome, refusal, message } }: { result: OneResult }) {
  const { t } = useText()
  const otherwise = outcome === "not_found" ? t("bulk.notFound") : (message ?? "")
  return <>{refusal === null ? otherwise : t(`refusal.${refusal}`, { defaultValue: message ?? "" })}</>
}
