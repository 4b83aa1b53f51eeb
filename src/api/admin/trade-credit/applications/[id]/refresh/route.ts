import { depsOf } from "../../../../../../workflows/deps"
import { settleApplication } from "../../../../../../workflows/application/settle-application"
import { route } from "../../../../../helpers/handle"
import { requestLocale } from "../../../../../helpers/locale"
import { nothing, validateBody } from "../../../../../helpers/validate"
import { findApplicationOf, serializeAdminApplication } from "../../helpers"

/** How long a person waits for the agent; whatever comes later, the schedule picks up. */
const AGENT_DEADLINE_MS = 10_000

/** Sends it again if the agent refused it, which somebody may have mended, and asks the agent now, whatever its rhythm. */
export const POST = route(async (req, res) => {
  validateBody(nothing, req)
  const { id } = await findApplicationOf(req)
  const deps = depsOf(req.scope)
  const deadline = Date.now() + AGENT_DEADLINE_MS
  const application = await settleApplication(deps, id, { deadline, send: true, force: true, ask: 0 })
  res.json({ application: await serializeAdminApplication(deps, application, requestLocale(req)) })
})
