import { storeSuite } from "../helpers/store-suite"
import { refundsStories } from "./returns/refunds"
import { returnsStories } from "./returns/returns"
import { unguaranteedStories } from "./returns/unguaranteed"

storeSuite("What comes back of orders on account", (suite) => {
  returnsStories(suite)
  refundsStories(suite)
  unguaranteedStories(suite)
})
