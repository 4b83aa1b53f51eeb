import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { authorizePaymentSessionStep } from "@medusajs/medusa/core-flows"

export const authorizeSessionWorkflowId = "authorize-account-order-session"

/**
 * Authorises the session of an order that stands: decided later, or left by a server that died. Medusa's own workflow for
 * this takes only the first kind; our provider never captures while authorising, so no order transaction is missing.
 */
export const authorizeSessionWorkflow = createWorkflow(
  authorizeSessionWorkflowId,
  (input: { session_id: string; claim_owner: string }) => {
    // The context reaches the provider and cannot be set from outside (09 12): it tells whose claim this runs under.
    const context = { claim_owner: input.claim_owner }
    return new WorkflowResponse(authorizePaymentSessionStep({ id: input.session_id, context }))
  }
)
