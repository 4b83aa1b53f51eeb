import { en } from "./en"
import { ja } from "./ja"
import { NAMESPACE } from "./namespace"

/** Merged by the dashboard over its own texts, hence a namespace of our own. */
export default {
  en: { [NAMESPACE]: en },
  ja: { [NAMESPACE]: ja },
}
