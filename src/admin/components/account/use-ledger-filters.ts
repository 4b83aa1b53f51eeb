import { createDataTableFilterHelper } from "@medusajs/ui"
import type { LedgerEntry } from "../../../client"
import { useText } from "../../hooks/use-text"

const filter = createDataTableFilterHelper<LedgerEntry>()

/** In the order in which an order goes through them, then what staff write by hand. */
const OPERATIONS = [
  "hold_placed",
  "hold_adjusted",
  "hold_released",
  "charge_posted",
  "charge_credited",
  "payment_received",
  "payment_reversed",
  "money_returned",
  "written_off",
  "write_off_reversed",
  "limit_set",
  "offline_exposure_set",
  "agent_used_synced",
  "transferred_to_own_book",
]

export function useLedgerFilters() {
  const { t } = useText()
  return [
    filter.accessor("operation", {
      type: "multiselect",
      label: t("ledger.operation"),
      searchable: false,
      options: OPERATIONS.map((value) => ({ value, label: t(`operation.${value}`) })),
    }),
  ]
}
