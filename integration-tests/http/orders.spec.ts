import { storeSuite } from "../helpers/store-suite"
import { mainJobStories } from "./orders/main-job"
import { ownBookStories } from "./orders/own-book"
import { undecidedOrderStories } from "./orders/undecided-order"

storeSuite("Orders on account", (suite) => {
  mainJobStories(suite)
  undecidedOrderStories(suite)
  ownBookStories(suite)
})
