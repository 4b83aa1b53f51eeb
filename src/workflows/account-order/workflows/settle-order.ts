import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SettleInput } from "../settle-order"
import { settleOrderStep } from "../steps/settle-order"

export const settleOrderWorkflowId = "settle-account-order-workflow"

/**
 * Looks at one order on account and does what is missing; safe to run at any time and by any number of callers.
 *
 * @example
 * const { result } = await settleOrderWorkflow(container).run({ input: { order_id: "order_123" } })
 */
export const settleOrderWorkflow = createWorkflow(settleOrderWorkflowId, (input: SettleInput) => {
  return new WorkflowResponse(settleOrderStep(input))
})
