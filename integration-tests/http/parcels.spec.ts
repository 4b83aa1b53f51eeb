import { storeSuite } from "../helpers/store-suite"
import { changedParcelsStories } from "./parcels/changed-parcels"
import { parcelNumbersStories } from "./parcels/parcel-numbers"
import { splitOrderStories } from "./parcels/split-order"

storeSuite("Parcels of orders on account", (suite) => {
  changedParcelsStories(suite)
  parcelNumbersStories(suite)
  splitOrderStories(suite)
})
