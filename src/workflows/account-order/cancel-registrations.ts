import { cancelNoticeKey } from "../../domain/order-life/facts"
import { isOwedToAgent } from "../../domain/order-life/rules/checkout"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"

/**
 * Gives up what an attempt has registered with its agent: what may be there is cancelled, also when the last answer was
 * no, and what was never sent is closed, so that the next attempt has a number of its own. Goes out with the next dispatch.
 */
export async function cancelRegistrations(
  { billingAgents }: Pick<AccountOrderDeps, "billingAgents">,
  record: AccountOrderRecord
): Promise<void> {
  const registrations = await billingAgents.listOrderRegistrations(record.id)
  for (const registration of registrations.filter((one) => !one.superseded && isOwedToAgent(one))) {
    await billingAgents.createNotice({
      key: cancelNoticeKey(registration.id),
      kind: "order_cancel",
      agent_id: registration.agent_id,
      program_id: record.program_id,
      account_order_id: record.id,
      order_id: record.order_id,
      registration_id: registration.id,
      fulfillment_id: null,
      status: "queued",
      payload: {},
    })
  }
}
