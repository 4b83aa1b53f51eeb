import { storeSuite } from "../helpers/store-suite"
import { adminNoticesStories } from "./parcels/admin-notices"
import { changedParcelsStories } from "./parcels/changed-parcels"
import { parcelNumbersStories } from "./parcels/parcel-numbers"
import { splitOrderStories } from "./parcels/split-order"
import { unguaranteedStories } from "./parcels/unguaranteed"

storeSuite("Parcels of orders on account", (suite) => {
  changedParcelsStories(suite)
  parcelNumbersStories(suite)
  splitOrderStories(suite)
  unguaranteedStories(suite)
  adminNoticesStories(suite)
})
