import { createDataTableFilterHelper } from "@medusajs/ui"
import type { AttentionItem, AttentionKind } from "../../../client"
import { useAgentOptions } from "../../hooks/agents"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"

const KINDS: AttentionKind[] = ["order", "screening", "approval", "ledger", "member", "agent", "notice", "privacy"]

const filter = createDataTableFilterHelper<AttentionItem & { program_id: string; agent_id: string }>()

export function useAttentionFilters() {
  const { t } = useText()
  const { data: programs = [] } = usePrograms()
  const agents = useAgentOptions()
  return [
    filter.accessor("kind", {
      type: "radio",
      label: t("attentionList.kind"),
      options: KINDS.map((value) => ({ value, label: t(`attentionKind.${value}`) })),
    }),
    filter.accessor("program_id", {
      type: "radio",
      label: t("program"),
      options: programs.map(({ id, label }) => ({ value: id, label })),
    }),
    filter.accessor("agent_id", {
      type: "radio",
      label: t("board.agent"),
      options: agents,
    }),
    filter.accessor("accepted", {
      type: "radio",
      label: t("seen.filter"),
      options: [{ value: "true", label: t("seen.only") }],
    }),
  ]
}
