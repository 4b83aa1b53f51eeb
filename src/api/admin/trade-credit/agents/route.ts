import { route } from "../../../helpers/handle"
import { billingAgentsOf } from "../notices/helpers"
import { readBacklog } from "./helpers"

/** The billing agents of the options: what each can do, and what waits for it. */
export const GET = route(async (req, res) => {
  const billingAgents = billingAgentsOf(req)
  const agents = billingAgents.agents().map(async ({ id, capabilities }) => ({
    id,
    capabilities,
    ...(await readBacklog(billingAgents, id)),
  }))
  res.json({ agents: await Promise.all(agents) })
})
