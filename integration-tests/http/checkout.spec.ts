import { storeSuite } from "../helpers/store-suite"
import { abandonedCheckoutStories } from "./checkout/abandoned-checkout"
import { crashedCompletionStories } from "./checkout/crashed-completion"
import { failedCompletionStories } from "./checkout/failed-completion"
import { plainCheckoutStories } from "./checkout/plain-checkout"
import { untrustedCheckoutStories } from "./checkout/untrusted-checkout"

storeSuite("Checking out on account", (suite) => {
  untrustedCheckoutStories(suite)
  plainCheckoutStories(suite)
  abandonedCheckoutStories(suite)
  crashedCompletionStories(suite)
  failedCompletionStories(suite)
})
