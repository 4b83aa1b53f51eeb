import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { decisionOn } from "../../helpers"

/** Takes a finding for granted that no entry can put right; the proof goes on finding it. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  res.json({ finding: await tradeCreditOf(req).acceptFinding(decisionOn(req)) })
})
