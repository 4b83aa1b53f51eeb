import { route } from "../../../helpers/handle"
import { detailQuery, pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"
import { billingAgentsOf } from "../notices/helpers"
import { readCondition } from "./helpers"

/** The billing agents of the options: what each can do, how it is, and what waits for it. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const billingAgents = billingAgentsOf(req)
  const agents = billingAgents.agents().map(async ({ id, capabilities }) => ({
    id,
    capabilities,
    ...(await readCondition(billingAgents, id)),
  }))
  res.json({ agents: pickFields(await Promise.all(agents), fields) })
})
