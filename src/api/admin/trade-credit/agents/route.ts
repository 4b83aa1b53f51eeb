import { route } from "../../../helpers/handle"
import { detailQuery, pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"
import { validateQuery } from "../../../helpers/validate"
import { billingAgentsOf } from "../notices/helpers"
import { readCondition } from "./helpers"

/** The billing agents of the options: what each can do, how it is, and what waits for it. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const billingAgents = billingAgentsOf(req)
  const programs = tradeCreditOf(req).programs()
  const agents = billingAgents.agents().map(async ({ id, label, capabilities, may_be_tested }) => ({
    id,
    label: label[requestLocale(req)],
    capabilities,
    may_be_tested,
    programs: programs
      .filter(({ agent_id }) => agent_id === id)
      .map((program) => ({ id: program.id, label: program.label[requestLocale(req)] })),
    ...(await readCondition(billingAgents, id)),
  }))
  res.json({ agents: pickFields(await Promise.all(agents), fields) })
})
