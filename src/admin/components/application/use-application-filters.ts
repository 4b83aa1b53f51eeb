import { createDataTableFilterHelper } from "@medusajs/ui"
import type { AdminApplication, ApplicationStatus } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"
import type { QueueView } from "./use-queue-view"

const filter = createDataTableFilterHelper<AdminApplication>()

const STATUSES: ApplicationStatus[] = [
  "submitted",
  "under_review",
  "needs_information",
  "pending_second_approval",
  "approved",
  "declined",
  "withdrawn",
  "expired",
]

/** By state only where all are listed: the others are lists of a state each. */
export function useApplicationFilters(view: QueueView) {
  const { t } = useText()
  const { data: programs = [] } = usePrograms()
  const byStatus = filter.accessor("status", {
    type: "multiselect",
    label: t("status"),
    searchable: false,
    options: STATUSES.map((value) => ({ value, label: t(`applicationStatus.${value}`) })),
  })
  const byProgram = filter.accessor("program_id", {
    type: "radio",
    label: t("program"),
    options: programs.map(({ id, label }) => ({ value: id, label })),
  })
  return view === "all" ? [byStatus, byProgram] : [byProgram]
}
