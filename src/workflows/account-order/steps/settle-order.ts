import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { settleAndTell, type SettleInput } from "../settle-order"

export const settleOrderStepId = "settle-account-order"

/** Not compensated: everything it did follows from facts that stand. */
export const settleOrderStep = createStep(
  { name: settleOrderStepId, noCompensation: true },
  async (input: SettleInput, { container }) => new StepResponse(await settleAndTell(container, input))
)
