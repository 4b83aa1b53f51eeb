import { createDataTableColumnHelper } from "@medusajs/ui"
import { type ReactNode, useMemo } from "react"
import { Link } from "react-router-dom"
import type { AdminNotice } from "../../../client"
import { useAgentName } from "../../hooks/agents"
import { useCarrierName } from "../../hooks/use-carrier-name"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { CellControls } from "../cell-controls"
import { Money } from "../money"
import { selectColumn } from "../select-column"
import { StatusBadge } from "../status-badge"
import { Answer } from "./answer"
import { Deadline } from "./deadline"
import { NoticeMenu } from "./notice-menu"

/** Narrower, a sentence of the agent would make a row as tall as the screen. */
const ANSWER_WIDTH = 220
/** As wide as a date with its time. */
const DEADLINE_WIDTH = 140

const column = createDataTableColumnHelper<AdminNotice>()

export function useNoticeColumns() {
  const { t } = useText()
  const { instant } = useFormat()
  const language = useLanguage()
  const carrierName = useCarrierName()
  // The formatters are made anew on every render and only depend on the language, as `t` does.
  return useMemo(
    () => [
      selectColumn(column, {
        all: t("bulk.selectAll"),
        one: ({ id, number }) => t("bulk.select", { number: number ?? id }),
      }),
      column.accessor("number", {
        header: t("board.order"),
        cell: ({ row: { original } }) => (
          <Stack below={t(`noticeKind.${original.kind}`)}>
            <OrderLink notice={original} />
          </Stack>
        ),
      }),
      column.accessor("agent_id", {
        header: t("board.agent"),
        cell: ({ getValue }) => <AgentName id={getValue()} />,
      }),
      column.accessor("status", {
        header: t("status"),
        cell: ({ getValue }) => <StatusBadge of="notice" status={getValue()} />,
      }),
      column.accessor("tracking_number", {
        header: t("notice.trackingNumber"),
        cell: ({ row: { original } }) => (
          <Stack below={carrierName(original.carrier_code)}>{original.tracking_number ?? "–"}</Stack>
        ),
      }),
      column.accessor("amount", {
        header: t("amount"),
        align: "right",
        enableSorting: true,
        cell: ({ row: { original } }) =>
          original.amount === null ? "–" : <Money amount={original.amount} currencyCode={original.currency_code} />,
      }),
      column.accessor("shipped_at", {
        header: t("board.shippedAt"),
        enableSorting: true,
        cell: ({ getValue }) => <When>{when(getValue(), instant)}</When>,
      }),
      column.accessor("deadline_at", {
        header: t("board.deadline"),
        enableSorting: true,
        minSize: DEADLINE_WIDTH,
        cell: ({ row: { original } }) => (
          <When>
            <Deadline notice={original} />
          </When>
        ),
      }),
      column.accessor("last_answer", {
        header: t("agentBuyer.lastAnswer"),
        minSize: ANSWER_WIDTH,
        cell: ({ getValue }) => <LastAnswer answer={getValue()} />,
      }),
      column.display({
        id: "action",
        header: "",
        cell: ({ row: { original } }) => (
          <CellControls>
            <NoticeMenu notice={original} />
          </CellControls>
        ),
      }),
    ],
    [t, language]
  )
}

function when(iso: string | null, instant: (iso: string) => string): string {
  return iso ? instant(iso) : "–"
}

function AgentName({ id }: { id: string }) {
  return <span className="text-pretty whitespace-normal">{useAgentName()(id)}</span>
}

function OrderLink({ notice: { order_id, number } }: { notice: AdminNotice }) {
  return order_id ? (
    <Link to={`/orders/${order_id}`} className="text-ui-fg-base hover:text-ui-fg-interactive-hover">
      {number ?? order_id}
    </Link>
  ) : (
    number
  )
}

/** Two short facts in one cell, so that the whole row fits beside its menu. */
function Stack({ below, children }: { below: string | null; children: ReactNode }) {
  return (
    <div className="flex flex-col">
      <span>{children}</span>
      {below && <span className="text-ui-fg-subtle txt-compact-xsmall">{below}</span>}
    </div>
  )
}

function When({ children }: { children: ReactNode }) {
  return <div className="text-pretty whitespace-normal">{children}</div>
}

function LastAnswer({ answer }: { answer: AdminNotice["last_answer"] }) {
  return answer ? (
    <div className="whitespace-normal py-2">
      <Answer answer={answer} />
    </div>
  ) : (
    "–"
  )
}
