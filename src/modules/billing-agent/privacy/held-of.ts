import type { Database } from "../sql"
import type { LastAnswer } from "../types"

/** What is held of a customer at this module: how the agents know the buyer, and under which numbers parcels went out. */
export type HeldOfCustomer = {
  buyers: {
    application_id: string
    agent_id: string
    number: string
    state: string
    last_answer: LastAnswer | null
    sent_at: Date | null
  }[]
  /** As the agents were told of orders, and what they said of them. */
  orders: {
    order_id: string | null
    agent_id: string
    number: string
    state: string
    request: unknown
    last_answer: LastAnswer | null
    decided_at: Date | null
  }[]
  parcels: {
    order_id: string | null
    agent_id: string
    carrier_code: string | null
    tracking_number: string | null
    shipped_at: Date | null
  }[]
}

export async function heldOf(
  db: Database,
  { application_ids, account_order_ids }: { application_ids: string[]; account_order_ids: string[] }
): Promise<HeldOfCustomer> {
  return {
    buyers: await db("billing_agent_buyer_registration")
      .whereIn("application_id", application_ids)
      .select("application_id", "agent_id", "number", "state", "last_answer", "sent_at")
      .orderBy(["created_at", "id"]),
    orders: await db("billing_agent_order_registration")
      .whereIn("account_order_id", account_order_ids)
      .select("order_id", "agent_id", "number", "state", "request", "last_answer", "decided_at")
      .orderBy(["created_at", "id"]),
    parcels: await db("billing_agent_notice")
      .whereIn("account_order_id", account_order_ids)
      .where({ kind: "shipment" })
      .select("order_id", "agent_id", "carrier_code", "tracking_number", "shipped_at")
      .orderBy(["created_at", "id"]),
  }
}

/**
 * The agent's words about a buyer and the print of what was sent go, and later words are not kept; its number stays, for the
 * orders placed under it and for those who go on ordering.
 */
export async function forgetBuyers(db: Database, applicationIds: string[]): Promise<void> {
  await db("billing_agent_buyer_registration")
    .whereIn("application_id", applicationIds)
    .update({ last_answer: null, data_hash: null, forgotten_at: db.fn.now(), updated_at: db.fn.now() })
}
