import { storeSuite } from "../helpers/store-suite"
import { closeShortStories } from "./changes/close-short"
import { orderChangesStories } from "./changes/order-changes"

storeSuite("Orders that change", (suite) => {
  orderChangesStories(suite)
  closeShortStories(suite)
})
