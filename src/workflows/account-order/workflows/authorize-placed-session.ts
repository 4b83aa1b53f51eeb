import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { authorizePaymentSessionStep } from "@medusajs/medusa/core-flows"

export const authorizePlacedSessionWorkflowId = "authorize-placed-session"

/** Authorises the session of an order that staff have just put on account. No claim is held: there may be no record yet. */
export const authorizePlacedSessionWorkflow = createWorkflow(
  authorizePlacedSessionWorkflowId,
  (input: { session_id: string }) =>
    new WorkflowResponse(authorizePaymentSessionStep({ id: input.session_id, context: {} }))
)
