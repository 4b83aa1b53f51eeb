import { storeSuite } from "../helpers/store-suite"
import { attentionAndPrivacyStories } from "./staff/attention-and-privacy"
import { closeShortStories } from "./staff/close-short"
import { ownBookOperationsStories } from "./staff/own-book-operations"
import { placeOnAccountStories } from "./staff/place-on-account"
import { seenAttentionStories } from "./staff/seen-attention"
import { staffOnlyStories } from "./staff/staff-only"

storeSuite("What staff do by hand", (suite) => {
  placeOnAccountStories(suite)
  closeShortStories(suite)
  ownBookOperationsStories(suite)
  attentionAndPrivacyStories(suite)
  seenAttentionStories(suite)
  staffOnlyStories(suite)
})
