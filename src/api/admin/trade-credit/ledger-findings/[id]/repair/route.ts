import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { decisionOn } from "../../helpers"

/** Puts a finding right by an entry in the ledger, in the name of who asks. Entries are never changed. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  res.json({ finding: await tradeCreditOf(req).repairFinding(decisionOn(req)) })
})
