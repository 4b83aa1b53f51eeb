import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { LedgerEntry } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { Person } from "../person"
import { Reason } from "../reason"
import { TextLink } from "../text-link"
import { ReceiptLink } from "./receipt-link"

/** Narrower, a reason would make a row as tall as the screen. */
const WORDS_WIDTH = 150

const column = createDataTableColumnHelper<LedgerEntry>()

export function useLedgerColumns() {
  const { t } = useText()
  const { instant } = useFormat()
  return useMemo(() => {
    const money = (name: "amount" | "held_after" | "outstanding_after" | "limit_after", header: string) =>
      column.accessor(name, {
        header,
        align: "right",
        cell: ({ getValue, row }) => <Money amount={getValue()} currencyCode={row.original.currency_code} />,
      })
    return [
      column.accessor("event_at", {
        header: t("ledger.when"),
        cell: ({ getValue }) => <span className="block py-2 text-pretty whitespace-normal">{instant(getValue())}</span>,
      }),
      column.accessor("operation", {
        header: t("ledger.operation"),
        minSize: WORDS_WIDTH,
        cell: ({ row }) => <Words entry={row.original} />,
      }),
      money("amount", t("amount")),
      money("held_after", t("ledger.heldAfter")),
      money("outstanding_after", t("ledger.outstandingAfter")),
      money("limit_after", t("ledger.limitAfter")),
    ]
    // The formatters are made anew on every render and only depend on the language, as `t` does.
  }, [t])
}

/** What it is, what caused it, and who says why. */
function Words({ entry }: { entry: LedgerEntry }) {
  const { t } = useText()
  return (
    <div className="whitespace-normal break-words py-2" style={{ maxWidth: WORDS_WIDTH * 1.5 }}>
      <span>{t(`operation.${entry.operation}`, { defaultValue: entry.operation })}</span> <Cause entry={entry} />
      {(entry.reason || isByPerson(entry.actor)) && (
        <span className="text-ui-fg-subtle txt-compact-xsmall block">
          {isByPerson(entry.actor) && <Person id={entry.actor} />}
          {isByPerson(entry.actor) && entry.reason && ": "}
          {entry.reason && <Reason text={entry.reason} />}
        </span>
      )}
    </div>
  )
}

function Cause({ entry: { order_id, display_id, reference_type, reference_id } }: { entry: LedgerEntry }) {
  const { t } = useText()
  if (order_id) {
    return (
      <TextLink to={`/orders/${order_id}`} className="underline">
        {t("openHolds.order", { number: display_id ?? order_id })}
      </TextLink>
    )
  }
  switch (reference_type) {
    case "application":
      return (
        <TextLink to={`/trade-credit/applications/${reference_id}`} className="underline">
          {t("application.title")}
        </TextLink>
      )
    case "receipt":
      return <ReceiptLink id={reference_id} />
    case "offline_exposure":
    case "money_returned":
      return <span className="text-ui-fg-subtle">{reference_id}</span>
    default:
      return null
  }
}

const isByPerson = (actor: string): boolean => /^(user|apk|cus)_/.test(actor)
