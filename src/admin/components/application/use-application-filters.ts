import { createDataTableFilterHelper } from "@medusajs/ui"
import type { AdminApplication, ApplicationStatus } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"

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

export function useApplicationFilters() {
  const { t } = useText()
  const { data: programs = [] } = usePrograms()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("status"),
      searchable: false,
      options: STATUSES.map((value) => ({ value, label: t(`applicationStatus.${value}`) })),
    }),
    filter.accessor("program_id", {
      type: "radio",
      label: t("program"),
      options: programs.map(({ id, label }) => ({ value: id, label })),
    }),
  ]
}
