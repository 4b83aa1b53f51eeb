import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { AccountOrderDeps } from "../../../../workflows/deps"
import { validateForProgram } from "../../../../workflows/application/validate-for-program"
import { findProgramToApplyFor } from "../../../helpers/find-program"
import { consentDetails, fieldDetails, refuseInvalid } from "../../../helpers/refuse-invalid-application"
import { text, validateBody } from "../../../helpers/validate"

const accepted = z.object({ id: text(100), version: text(100) }).strict()

const Body = z.object({
  program_id: text(100),
  /** Its texts are checked field by field against the program's form. */
  data: z.record(z.string(), z.unknown()),
  accepted_disclosures: z.array(accepted).max(50).default([]),
})

/** An application as it was sent, checked whole. @throws HttpRefusal 400 that names each field, or 404 */
export function readForm(req: MedusaRequest, { tradeCredit, billingAgents }: AccountOrderDeps) {
  const { program_id, data: raw, accepted_disclosures } = validateBody(Body, req)
  const program = findProgramToApplyFor(tradeCredit, program_id)
  const { data, problems } = validateForProgram(billingAgents, program, raw)
  refuseInvalid([...fieldDetails(problems), ...consentDetails(program, accepted_disclosures)])
  return { program, data, accepted_disclosures }
}
