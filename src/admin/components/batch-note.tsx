import { XMark } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../hooks/use-text"
import { type Batch, failuresOf, type OneResult } from "../lib/batch"

type Way = "retry" | "settle" | "withdraw" | "accept"
type BatchNoteProps = {
  batch: Batch<Way, { display: string }>
  isRunning: boolean
  onClose: () => void
  /** What has come of it since. */
  children?: ReactNode
}

const SHOWN_MAX = 10

/** How far it is, in numbers, and what could not be done, in words; there until somebody closes it. */
export function BatchNote({ batch, isRunning, onClose, children }: BatchNoteProps) {
  const { t } = useText()
  const { way, items, results } = batch
  const failures = failuresOf(batch)
  const unheard = items.length - results.length
  return (
    <section aria-label={t("bulk.last")} className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus" role="status">
          {isRunning
            ? t(`bulk.${way}.pending`, { count: items.length })
            : t(`bulk.${way}.done`, { done: results.length - failures.length, count: items.length })}
        </Text>
        {!isRunning && (
          <IconButton size="small" variant="transparent" aria-label={t("bulk.close")} onClick={onClose}>
            <XMark />
          </IconButton>
        )}
      </div>
      {isRunning && results.length > 0 && (
        <ProgressBar label={t("bulk.progress")} total={items.length} parts={{ green: results.length }} />
      )}
      {!isRunning && unheard > 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("bulk.unheard", { count: unheard })}
        </Text>
      )}
      {children}
      {failures.length > 0 && (
        <ul className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1">
          {failures.slice(0, SHOWN_MAX).map(({ item, result }, index) => (
            <li key={index}>
              <span className="txt-compact-small-plus">{item.display}</span>: <ResultWords result={result} />
            </li>
          ))}
          {failures.length > SHOWN_MAX && <li>{t("bulk.more", { count: failures.length - SHOWN_MAX })}</li>}
        </ul>
      )}
    </section>
  )
}

const COLORS = { green: "bg-ui-tag-green-icon", red: "bg-ui-tag-red-icon", grey: "bg-ui-tag-neutral-icon" }

type ProgressBarProps = { label: string; total: number; parts: Partial<Record<keyof typeof COLORS, number>> }

export function ProgressBar({ label, total, parts }: ProgressBarProps) {
  const shown = Object.entries(parts) as [keyof typeof COLORS, number][]
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={shown.reduce((sum, [, count]) => sum + count, 0)}
      className="bg-ui-bg-component shadow-borders-base flex h-2 w-full overflow-hidden rounded-full"
    >
      {shown.map(([color, count]) => (
        <div key={color} className={`${COLORS[color]} h-full`} style={{ width: `${(count / total) * 100}%` }} />
      ))}
    </div>
  )
}

const SAID_HERE = { not_found: "bulk.notFound", failed: "bulk.failed" } as const

/** Why one of them was not done, in the reader's language where there are words for it. */
function ResultWords({ result: { outcome, refusal, message } }: { result: OneResult }) {
  const { t } = useText()
  const otherwise = outcome in SAID_HERE ? t(SAID_HERE[outcome as keyof typeof SAID_HERE]) : (message ?? "")
  return <>{refusal === null ? otherwise : t(`refusal.${refusal}`, { defaultValue: message ?? "" })}</>
}
