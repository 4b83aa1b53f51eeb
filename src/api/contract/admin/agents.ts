import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import { nothing } from "../../helpers/validate"
import { contract } from "../contract"
import { adminAgent, connectionTest } from "../shapes/agent"

export const agentRoutes = {
  list: contract({
    method: "GET",
    path: "/admin/trade-credit/agents",
    summary: "The billing agents of the options: what each can do, how it is, and what waits for it.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ agents: z.array(adminAgent) }) },
  }),
  testConnection: contract({
    method: "POST",
    path: "/admin/trade-credit/agents/:id/test-connection",
    summary: "Asks the agent something harmless: whether it answers and takes the credentials.",
    access: "staff",
    body: nothing,
    answers: { 200: z.strictObject({ test: connectionTest }) },
  }),
}
