import { toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { BoardAction } from "../../../domain/shipment/board"
import { sendNotices } from "../../hooks/bulk"
import { useBatch } from "../../hooks/use-batch"
import { useQuestion } from "../../hooks/use-question"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useSelection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import { AT_ONCE_MAX, type Batch, isFailed } from "../../lib/batch"
import { isTooLate } from "../../lib/deadline"
import type { AdminNotice } from "../../../client"
import { BatchNote } from "../batch-note"
import { Deliveries } from "./deliveries"
import { SettleManyDrawer } from "./settle-many-drawer"

type Way = "retry" | "settle" | "withdraw"
type Item = { id: string; display: string }

const NEEDS: Record<Way, BoardAction> = { retry: "retry", settle: "settle_by_hand", withdraw: "withdraw" }
const KEYS: Record<Way, string> = { retry: "r", settle: "d", withdraw: "w" }

/** What can be done to several notices of the board at once, and what came of the last time. */
export function useBulkNotices(rows: AdminNotice[] | undefined) {
  const { t } = useText()
  const prompt = useQuestion()
  const tellRefusal = useTellRefusal()
  const { marked, unmark, rowSelection } = useSelection(rows, ({ actions }) => actions.length > 0)
  const { batch, isRunning, error, run, reset, forget } = useBatch<Way, Item>("board")
  const [settling, setSettling] = useState<AdminNotice[] | null>(null)

  const begin = (way: Way, notices: AdminNotice[], note?: string) =>
    run({
      way,
      items: notices.map(({ id, number }) => ({ id, display: number ?? id })),
      send: async (items) => {
        const ids = items.map(({ id }) => id)
        const { results } = await sendNotices(way, ids, note)
        unmark(ids.filter((_, index) => !isFailed(results[index])))
        return { results }
      },
    })

  async function ask(way: Way) {
    const notices = marked.filter(({ actions }) => actions.includes(NEEDS[way]))
    if (isRunning || notices.length === 0) {
      toast.info(t(isRunning ? "bulk.running" : `bulk.${way}.none`))
      return
    }
    if (way === "settle") {
      reset()
      setSettling(notices)
      return
    }
    const others = marked.length - notices.length
    const confirmed = await prompt({
      title: t(`bulk.${way}.title`, { count: notices.length }),
      description: [
        t(`bulk.${way}.help`),
        ...counted("bulk.others", others),
        ...(way === "withdraw"
          ? counted("bulk.withdraw.accepted", notices.filter(({ accepted_at }) => accepted_at !== null).length)
          : counted("bulk.retry.late", notices.filter((notice) => isTooLate(notice)).length)),
      ].join(" "),
      confirmText: t(`bulk.${way}.action`),
      cancelText: t("cancel"),
      variant: way === "withdraw" ? "danger" : "confirmation",
    })
    if (confirmed) {
      await begin(way, notices)
    }
  }

  const counted = (words: "bulk.others" | "bulk.withdraw.accepted" | "bulk.retry.late", count: number) =>
    count > 0 ? [t(words, { count })] : []
  const command = (way: Way) => ({
    label: t(`bulk.${way}.action`),
    shortcut: KEYS[way],
    action: () => void ask(way).catch(tellRefusal),
  })
  const drawer: ReactNode = settling && (
    <SettleManyDrawer
      count={settling.length}
      others={marked.filter((one) => !settling.includes(one)).length}
      mutation={{ isPending: isRunning, error }}
      onSubmit={async (note) => void (await begin("settle", settling, note))}
      onClose={() => setSettling(null)}
    />
  )
  return {
    commands: [command("retry"), command("settle"), command("withdraw")],
    rowSelection,
    above: batch && (
      <BatchNote batch={batch} isRunning={isRunning} onClose={forget}>
        {/* Before they are queued, they are as they were. */}
        {batch.way === "retry" && !isRunning && <Deliveries ids={sentOf(batch)} />}
      </BatchNote>
    ),
    drawer,
  }
}

/** Those that are queued, and those that were sent last and of which nobody heard. */
function sentOf({ items, results }: Batch<Way, Item>): string[] {
  return items
    .slice(0, results.length + AT_ONCE_MAX)
    .flatMap(({ id }, index) => ((results[index]?.outcome ?? "queued") === "queued" ? [id] : []))
}
