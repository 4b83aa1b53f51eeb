import { storeSuite } from "../helpers/store-suite"
import { agentDayOffStories } from "./agents/agent-day-off"
import { agentDownStories } from "./agents/agent-down"
import { creditStopStories } from "./agents/credit-stop"
import { mainJobStories } from "./agents/main-job"
import { recheckBuyersStories } from "./agents/recheck-buyers"
import { undecidedOrderStories } from "./agents/undecided-order"

storeSuite("Orders at a billing agent", (suite) => {
  mainJobStories(suite)
  undecidedOrderStories(suite)
  agentDownStories(suite)
  agentDayOffStories(suite)
  recheckBuyersStories(suite)
  creditStopStories(suite)
})
