import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { authorizePaymentSessionStep, createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"

export const authorizeCollectionWorkflowId = "authorize-account-order-collection"

type AuthorizeCollection = {
  collection_id: string
  provider_id: string
  customer_id: string | null
  po_number: string | null
  claim_owner: string
}

/**
 * Puts what is pending of a changed order on account again: a session of ours, authorised at once (09 37). Two at once would
 * make two live payments (09 38), so only the holder of the order's claim runs this. Refused, it leaves no session behind.
 */
export const authorizeCollectionWorkflow = createWorkflow(
  authorizeCollectionWorkflowId,
  (input: AuthorizeCollection) => {
    const session = createPaymentSessionsWorkflow.runAsStep({
      input: transform({ input }, ({ input: { collection_id, provider_id, customer_id, po_number } }) => ({
        payment_collection_id: collection_id,
        provider_id,
        data: { po_number },
        // As in `placement-session.ts`: Medusa's `customer_id` would copy the customer's addresses into the session.
        context: { placed_for: customer_id },
      })),
    })
    // The context reaches the provider and cannot be set from outside (09 12): it tells whose claim this runs under.
    const authorization = transform({ session, input }, ({ session, input: { claim_owner } }) => ({
      id: session.id,
      context: { claim_owner },
    }))
    return new WorkflowResponse(authorizePaymentSessionStep(authorization))
  }
)
