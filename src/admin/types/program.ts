/** A program as `GET /admin/trade-credit/programs` lists it. */
export type AdminProgram = {
  id: string
  label: string
  agent_id: string
  book: "own" | "agent"
  screening: "account" | "order" | "both"
  currency_code: string
  /** Who decides on a buyer: staff in this dashboard, the agent, or nobody (each order is screened). */
  buyer_screening: "staff" | "agent" | "none"
}
