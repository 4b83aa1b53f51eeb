import { getI18n } from "react-i18next"
import { DeferredInvoiceSdk } from "../../client"

/** Signed in whenever the dashboard is: these are read the way its own client reads them. */
export const sdk = new DeferredInvoiceSdk(
  {
    baseUrl: __BACKEND_URL__ ?? "/",
    auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
  },
  // The plugin's routes answer people in the dashboard's language, which may change while it is open.
  { locale: () => getI18n()?.language }
)
