import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { AttentionItem } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { CellControls } from "../cell-controls"
import { selectColumn } from "../select-column"
import { AttentionActions } from "./attention-actions"
import { AttentionWords } from "./attention-words"
import { SubjectLink } from "./subject-link"

const column = createDataTableColumnHelper<AttentionItem>()

export function useAttentionColumns() {
  const { t } = useText()
  const { instant } = useFormat()
  const language = useLanguage()
  return useMemo(
    () => [
      selectColumn(column, {
        all: t("bulk.selectAll"),
        one: ({ subject }) => t("bulk.select", { number: subject.display }),
      }),
      column.accessor("subject", {
        header: t("attentionList.about"),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col">
            <SubjectLink subject={original.subject} />
            <span className="text-ui-fg-subtle txt-compact-xsmall">{t(`attentionKind.${original.kind}`)}</span>
          </div>
        ),
      }),
      column.accessor("code", {
        header: t("attentionList.what"),
        cell: ({ row: { original } }) => <AttentionWords item={original} />,
      }),
      column.accessor("since", {
        header: t("attentionList.since"),
        enableSorting: true,
        cell: ({ getValue }) => <span className="text-pretty whitespace-normal">{instant(getValue())}</span>,
      }),
      column.display({
        // Not `action`, for which the table keeps no more room than for a menu.
        id: "ways",
        header: "",
        cell: ({ row: { original } }) => (
          <CellControls>
            <AttentionActions item={original} />
          </CellControls>
        ),
      }),
    ],
    // The formatters are made anew on every render and only depend on the language, as `t` does.
    [t, language]
  )
}
