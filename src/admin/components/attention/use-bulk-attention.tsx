import { toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { ACCEPT } from "../../../domain/order-life/attention/seen"
import { acceptAttention, type AttentionOfOrder } from "../../hooks/bulk"
import { useBatch } from "../../hooks/use-batch"
import { useSelection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import { isFailed } from "../../lib/batch"
import type { AttentionItem } from "../../../client"
import { BatchNote } from "../batch-note"
import { ReasonDrawer } from "../reason-drawer"

type Item = AttentionOfOrder & { id: string; display: string }

const mayBeMarked = ({ actions, subject }: AttentionItem) => subject.type === "order" && actions.includes(ACCEPT)

/** Several things that are settled elsewhere, seen for one and the same reason. */
export function useBulkAttention(rows: AttentionItem[] | undefined) {
  const { t } = useText()
  const { marked, unmark, rowSelection } = useSelection(rows, mayBeMarked)
  const [chosen, setChosen] = useState<AttentionItem[] | null>(null)
  const { batch, isRunning, error, run, reset, forget } = useBatch<"accept", Item>("attention")

  async function mutateAsync({ reason }: { reason: string }) {
    const results = await run({
      way: "accept",
      items: (chosen ?? []).map(({ id, subject, code }) => ({
        id,
        code,
        order_id: subject.id,
        display: subject.display,
      })),
      send: async (items) => {
        const answer = await acceptAttention(
          items.map(({ order_id, code }) => ({ order_id, code })),
          reason
        )
        unmark(items.flatMap(({ id }, index) => (isFailed(answer.results[index]) ? [] : [id])))
        return answer
      },
    })
    return results.filter((result) => !isFailed(result)).length
  }

  function ask() {
    if (isRunning || marked.length === 0) {
      toast.info(t(isRunning ? "bulk.running" : "seen.none"))
    } else {
      reset()
      setChosen(marked)
    }
  }

  const drawer: ReactNode = chosen && (
    <ReasonDrawer
      action="acceptMany"
      about={{ count: String(chosen.length) }}
      mutation={{ mutateAsync, error, isPending: isRunning }}
      danger={false}
      wordsFor={(count) => t("acceptMany.done", { count })}
      onClose={() => setChosen(null)}
    />
  )
  return {
    commands: [{ label: t("acceptAttention.action"), shortcut: "s", action: ask }],
    rowSelection,
    drawer,
    above: batch && <BatchNote batch={batch} isRunning={isRunning} onClose={forget} />,
  }
}
