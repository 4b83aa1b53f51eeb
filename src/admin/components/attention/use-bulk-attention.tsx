import { Alert, toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { ACCEPT } from "../../../domain/order-life/attention/seen"
import { useAcceptAttention, type AttentionOfOrder, type OneResult } from "../../hooks/bulk"
import { useSelection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import type { AttentionItem } from "../../../client"
import { ResultWords } from "../notice/notice-batch"
import { ReasonDrawer } from "../reason-drawer"

type Result = OneResult & AttentionOfOrder

const mayBeMarked = ({ actions, subject }: AttentionItem) => subject.type === "order" && actions.includes(ACCEPT)

/** Several things that are settled elsewhere, seen for one and the same reason. */
export function useBulkAttention(rows: AttentionItem[] | undefined) {
  const { t } = useText()
  const { marked, keepOnly, rowSelection } = useSelection(rows, mayBeMarked)
  const [isOpen, setOpen] = useState(false)
  const [failed, setFailed] = useState<(Result & { display: string })[]>([])
  const accept = useAcceptAttention()

  async function mutateAsync({ reason }: { reason: string }) {
    const items = marked.map(({ subject, code }) => ({ order_id: subject.id, code }))
    const { results } = await accept.mutateAsync({ items, reason })
    const refused = results.flatMap((result, index) =>
      result.outcome === "accepted" ? [] : [{ ...result, ...idOf(marked[index]) }]
    )
    setFailed(refused)
    keepOnly(refused.map(({ id }) => id))
    return results.length - refused.length
  }

  const command = {
    label: t("acceptAttention.action"),
    shortcut: "s",
    action: () => void (marked.length > 0 ? setOpen(true) : toast.info(t("seen.none"))),
  }
  const drawer: ReactNode = isOpen && (
    <ReasonDrawer
      action="acceptMany"
      about={{ count: String(marked.length) }}
      mutation={{ ...accept, mutateAsync }}
      danger={false}
      wordsFor={(count) => t("acceptMany.done", { count })}
      onClose={() => setOpen(false)}
    />
  )
  return { commands: [command], rowSelection, drawer, above: failed.length > 0 && <Failed failed={failed} /> }
}

const idOf = ({ id, subject }: AttentionItem) => ({ id, display: subject.display })

function Failed({ failed }: { failed: (Result & { display: string })[] }) {
  return (
    <div className="px-6 py-4">
      <Alert variant="warning" role="status">
        <ul>
          {failed.map((result) => (
            <li key={`${result.order_id} ${result.code}`}>
              {result.display}: <ResultWords result={result} />
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
