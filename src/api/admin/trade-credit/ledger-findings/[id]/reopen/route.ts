import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { decisionOn } from "../../helpers"

/** Takes back that a finding was accepted; a new one waits for a person, and who had accepted and why stays. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  res.json({ finding: await tradeCreditOf(req).reopenFinding(decisionOn(req)) })
})
