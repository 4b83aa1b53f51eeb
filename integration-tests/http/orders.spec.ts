import { storeSuite } from "../helpers/store-suite"
import { ownBookStories } from "./orders/own-book"
import { placeOnAccountStories } from "./orders/place-on-account"
import { refundsStories } from "./orders/refunds"
import { returnsStories } from "./orders/returns"

storeSuite("Orders on account", (suite) => {
  ownBookStories(suite)
  placeOnAccountStories(suite)
  returnsStories(suite)
  refundsStories(suite)
})
