import { z } from "@medusajs/framework/zod"
import { decideFindingBody } from "../../admin/trade-credit/ledger-findings/validators"
import { verifyLedgerBody } from "../../admin/trade-credit/verify-ledger/validators"
import { contract } from "../contract"
import { ledgerFinding, ledgerProof } from "../shapes/finding"

const one = z.strictObject({ finding: ledgerFinding })

export const ledgerRoutes = {
  verify: contract({
    method: "POST",
    path: "/admin/trade-credit/verify-ledger",
    summary: "Reads all books again, or those of one account's company, and says what does not agree. Changes no book.",
    access: "staff",
    body: verifyLedgerBody,
    answers: { 200: ledgerProof },
  }),
}

export const ledgerFindingRoutes = {
  repair: contract({
    method: "POST",
    path: "/admin/trade-credit/ledger-findings/:id/repair",
    summary: "Puts a finding right by an entry in the ledger, in the name of who asks.",
    access: "staff",
    body: decideFindingBody,
    answers: { 200: one },
  }),
  accept: contract({
    method: "POST",
    path: "/admin/trade-credit/ledger-findings/:id/accept",
    summary: "Takes a finding for granted that no entry can put right.",
    access: "staff",
    body: decideFindingBody,
    answers: { 200: one },
  }),
  reopen: contract({
    method: "POST",
    path: "/admin/trade-credit/ledger-findings/:id/reopen",
    summary: "Takes back that a finding was accepted; answers with the one that waits for a person instead.",
    access: "staff",
    body: decideFindingBody,
    answers: { 200: one },
  }),
}
