import { storeSuite } from "../helpers/store-suite"
import { orderChangesStories } from "./changes/order-changes"

storeSuite("Orders that change", (suite) => {
  orderChangesStories(suite)
})
