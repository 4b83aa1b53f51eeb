import { z } from "@medusajs/framework/zod"
import {
  listReceiptsQuery,
  listWriteOffsQuery,
  moneyReturnedBody,
  offlineExposureBody,
  receiptBody,
  reversalBody,
  writeOffBody,
} from "../../admin/trade-credit/accounts/own-book-validators"
import { listEntriesQuery } from "../../admin/trade-credit/accounts/validators"
import { contract } from "../contract"
import { adminAccount } from "../shapes/account"
import { staffOutcome } from "../shapes/approval"
import { page } from "../shapes/common"
import { ledgerEntry } from "../shapes/entry"
import { receipt } from "../shapes/receipt"
import { writeOff } from "../shapes/write-off"

const PATH = "/admin/trade-credit/accounts/:id"

/** Of an account: its ledger, and what staff write into it by hand. */
export const accountBookRoutes = {
  listEntries: contract({
    method: "GET",
    path: `${PATH}/entries`,
    summary: "The account's ledger, newest entry first unless `order` says otherwise.",
    access: "staff",
    query: listEntriesQuery,
    answers: { 200: page("entries", ledgerEntry) },
  }),
  listReceipts: contract({
    method: "GET",
    path: `${PATH}/receipts`,
    summary: "Money that came in, newest day first; with `id` that one receipt alone.",
    access: "staff",
    query: listReceiptsQuery,
    answers: { 200: page("receipts", receipt) },
  }),
  createReceipt: contract({
    method: "POST",
    path: `${PATH}/receipts`,
    summary: "Cleared money, entered by hand.",
    access: "staff",
    body: receiptBody,
    idempotent: true,
    answers: { 201: z.strictObject({ receipt, account: adminAccount }) },
  }),
  reverseReceipt: contract({
    method: "POST",
    path: `${PATH}/receipts/:receipt_id/reverse`,
    summary: "It bounced, or was entered by mistake: the whole receipt is taken back, once.",
    access: "staff",
    body: reversalBody,
    idempotent: true,
    answers: { 200: z.strictObject({ receipt, account: adminAccount }) },
  }),
  returnMoney: contract({
    method: "POST",
    path: `${PATH}/money-returned`,
    summary: "Money paid back to a company whose account is in credit, at most that much.",
    access: "staff",
    body: moneyReturnedBody,
    idempotent: true,
    answers: { 201: z.strictObject({ entry: ledgerEntry, account: adminAccount }) },
  }),
  writeOff: contract({
    method: "POST",
    path: `${PATH}/write-off`,
    summary: "Gives up what is owed and suspends the account; above a set amount it waits for a second person.",
    access: "staff",
    body: writeOffBody,
    idempotent: true,
    answers: staffOutcome(201),
  }),
  listWriteOffs: contract({
    method: "GET",
    path: `${PATH}/write-offs`,
    summary: "What was given up, newest first, with what was taken back of it.",
    access: "staff",
    query: listWriteOffsQuery,
    answers: { 200: page("write_offs", writeOff) },
  }),
  reverseWriteOff: contract({
    method: "POST",
    path: `${PATH}/write-offs/:write_off_id/reverse`,
    summary:
      "Takes a write-off back whole, once: so much is owed again, beyond the limit if need be. The account stays suspended; above a set amount it waits for a second person.",
    access: "staff",
    body: reversalBody,
    idempotent: true,
    answers: staffOutcome(201),
  }),
  setOfflineExposure: contract({
    method: "POST",
    path: `${PATH}/offline-exposure`,
    summary: "What the company owes outside the store, absolute; an older balance than the known one is ignored.",
    access: "staff",
    body: offlineExposureBody,
    idempotent: true,
    answers: {
      200: z.strictObject({
        outcome: z.enum(["set", "unchanged", "ignored"]),
        entry: ledgerEntry.nullable(),
        account: adminAccount,
      }),
    },
  }),
}
