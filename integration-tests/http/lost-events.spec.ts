import { storeSuite } from "../helpers/store-suite"
import { lostEventsStories } from "./lost-events/lost-events"
import { lostRefundEventsStories } from "./lost-events/lost-refund-events"

storeSuite(
  "Orders on account while every event gets lost",
  (suite) => {
    lostEventsStories(suite)
    lostRefundEventsStories(suite)
  },
  { subscribers: false }
)
