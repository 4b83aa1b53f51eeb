import type { MedusaRequest } from "@medusajs/framework/http"
import type { AccountOrderDeps } from "../../../../workflows/deps"
import { validateForProgram } from "../../../../workflows/application/validate-for-program"
import { findProgramToApplyFor } from "../../../helpers/find-program"
import { consentDetails, fieldDetails, refuseInvalid } from "../../../helpers/refuse-invalid-application"
import { validateBody } from "../../../helpers/validate"
import { submitApplicationBody } from "./validators"

/** An application as it was sent, checked whole. @throws HttpRefusal 400 that names each field, or 404 */
export function readForm(req: MedusaRequest, { tradeCredit, billingAgents }: AccountOrderDeps) {
  const { program_id, data: raw, accepted_disclosures } = validateBody(submitApplicationBody, req)
  const program = findProgramToApplyFor(tradeCredit, program_id)
  const { data, problems } = validateForProgram(billingAgents, program, raw)
  refuseInvalid([...fieldDetails(problems), ...consentDetails(program, accepted_disclosures)])
  return { program, data, accepted_disclosures }
}
