import { storeSuite } from "../helpers/store-suite"
import { adminNoticesStories } from "./agents/admin-notices"
import { agentDayOffStories } from "./agents/agent-day-off"
import { agentDownStories } from "./agents/agent-down"
import { recheckBuyersStories } from "./agents/recheck-buyers"

storeSuite("Billing agents, there and away", (suite) => {
  // First: it asks when the agent was heard of, which a process notes once a minute.
  adminNoticesStories(suite)
  agentDownStories(suite)
  agentDayOffStories(suite)
  recheckBuyersStories(suite)
})
