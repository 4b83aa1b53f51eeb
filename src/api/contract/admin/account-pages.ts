import { z } from "@medusajs/framework/zod"
import { exportEntriesQuery, listHistoryQuery, listHoldsQuery } from "../../admin/trade-credit/accounts/validators"
import { contract } from "../contract"
import { historyItem } from "../shapes/account-history"
import { page } from "../shapes/common"
import { openHold } from "../shapes/open-hold"

const PATH = "/admin/trade-credit/accounts/:id"

/** What an account's page shows beside its figures, its people and its receipts. */
export const accountPageRoutes = {
  listHolds: contract({
    method: "GET",
    path: `${PATH}/holds`,
    summary: "What orders, and checkouts under way, have reserved of the limit; oldest first.",
    access: "staff",
    query: listHoldsQuery,
    answers: { 200: page("holds", openHold) },
  }),
  listHistory: contract({
    method: "GET",
    path: `${PATH}/history`,
    summary: "Who did what to the account, when and why; newest first.",
    access: "staff",
    query: listHistoryQuery,
    answers: { 200: page("history", historyItem) },
  }),
  exportEntries: contract({
    method: "GET",
    path: `${PATH}/entries/export`,
    summary: "The account's ledger as a CSV file, oldest entry first, however long it is.",
    access: "staff",
    query: exportEntriesQuery,
    answers: { 200: z.file().mime("text/csv") },
  }),
}
