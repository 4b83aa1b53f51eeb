export { settleOrderStep, settleOrderStepId } from "./account-order/steps/settle-order"
export { settleOrderWorkflow, settleOrderWorkflowId } from "./account-order/workflows/settle-order"
export type { SettleInput, SettleOutcome } from "./account-order/settle-order"
