import { createDataTableFilterHelper } from "@medusajs/ui"
import type { AdminCreditAccount } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"

const filter = createDataTableFilterHelper<AdminCreditAccount>()

const STATUSES: AdminCreditAccount["status"][] = ["active", "suspended", "closed"]
const FLAGS: AdminCreditAccount["flags"] = [
  "over_limit",
  "nearly_used",
  "unguaranteed",
  "awaiting_second_person",
  "temporary_limit",
  "owes_outside",
]

export function useAccountFilters() {
  const { t } = useText()
  const { data: programs = [] } = usePrograms()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("status"),
      searchable: false,
      options: STATUSES.map((value) => ({ value, label: t(`accountStatus.${value}`) })),
    }),
    filter.accessor("flags", {
      type: "multiselect",
      label: t("accounts.flag"),
      searchable: false,
      options: FLAGS.map((value) => ({ value, label: t(`accountFlag.${value}`) })),
    }),
    filter.accessor("program_id", {
      type: "multiselect",
      label: t("program"),
      options: programs.map(({ id, label }) => ({ value: id, label })),
    }),
    filter.accessor("own_book_of", {
      type: "radio",
      label: t("accounts.books"),
      options: [{ value: "true", label: t("accounts.ownBooks") }],
    }),
  ]
}
