import { toast, usePrompt } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { BoardAction } from "../../../domain/shipment/board"
import { AT_ONCE_MAX, useManyNotices, type ManyNotices } from "../../hooks/bulk"
import { useKept } from "../../hooks/use-kept"
import { useSelection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import type { AdminNotice } from "../../../client"
import { failedOf, NoticeBatch, type Batch } from "./notice-batch"
import { SettleManyDrawer } from "./settle-many-drawer"

const KEPT = "trade-credit:board:batch"
const NEEDS: Record<Batch["way"], BoardAction> = { retry: "retry", settle: "settle_by_hand", withdraw: "withdraw" }
const KEYS: Record<Batch["way"], string> = { retry: "r", settle: "d", withdraw: "w" }

/** What can be done to several notices of the board at once, and what came of the last time. */
export function useBulkNotices(rows: AdminNotice[] | undefined) {
  const { t } = useText()
  const prompt = usePrompt()
  const { marked, keepOnly, rowSelection } = useSelection(rows, ({ actions }) => actions.length > 0)
  const [batch, setBatch] = useKept<Batch>(KEPT)
  const [settling, setSettling] = useState<AdminNotice[] | null>(null)
  const many = { retry: useManyNotices("retry"), withdraw: useManyNotices("withdraw") }
  const isPending = many.retry.isPending || many.withdraw.isPending

  /** Each request answers for all of its notices; what could not be done stays marked. */
  async function run(way: Batch["way"], notices: AdminNotice[], body: Omit<ManyNotices, "ids"> = {}) {
    const begun: Batch = { way, notices: notices.map(({ id, number }) => ({ id, number })), results: null }
    setBatch(begun)
    const { mutateAsync } = way === "retry" ? many.retry : many.withdraw
    try {
      const { results } = await mutateAsync({ ...body, ids: notices.map(({ id }) => id) })
      const ended = { ...begun, results }
      setBatch(ended)
      const left = marked.filter((one) => !notices.includes(one)).map(({ id }) => id)
      keepOnly([...left, ...failedOf(ended).map(({ id }) => id)])
    } catch (error) {
      setBatch(null)
      throw error
    }
  }

  async function ask(way: Batch["way"]) {
    const notices = marked.filter(({ actions }) => actions.includes(NEEDS[way])).slice(0, AT_ONCE_MAX)
    if (notices.length === 0) {
      toast.info(t(`bulk.${way}.none`))
      return
    }
    if (way === "settle") {
      setSettling(notices)
      return
    }
    const others = marked.length - notices.length
    const confirmed = await prompt({
      title: t(`bulk.${way}.title`, { count: notices.length }),
      description: [
        t(`bulk.${way}.help`),
        ...(others > 0 ? [t("bulk.others", { count: others })] : []),
        ...(way === "withdraw" ? takenBackWords(notices) : []),
      ].join(" "),
      confirmText: t(`bulk.${way}.action`),
      cancelText: t("cancel"),
      variant: way === "withdraw" ? "danger" : "confirmation",
    })
    if (confirmed) {
      await run(way, notices)
    }
  }

  const takenBackWords = (notices: AdminNotice[]) => {
    const accepted = notices.filter(({ accepted_at }) => accepted_at !== null).length
    return accepted > 0 ? [t("bulk.withdraw.accepted", { count: accepted })] : []
  }
  const command = (way: Batch["way"]) => ({
    label: t(`bulk.${way}.action`),
    shortcut: KEYS[way],
    action: () => void ask(way).catch((error: Error) => toast.error(error.message)),
  })
  const drawer: ReactNode = settling && (
    <SettleManyDrawer
      count={settling.length}
      others={marked.length - settling.length}
      mutation={many.withdraw}
      onSubmit={(note) => run("settle", settling, { settled_by_hand: true, ...(note && { note }) })}
      onClose={() => setSettling(null)}
    />
  )
  return {
    commands: [command("retry"), command("settle"), command("withdraw")],
    rowSelection,
    above: batch && <NoticeBatch batch={batch} isPending={isPending} onClose={() => setBatch(null)} />,
    drawer,
  }
}
