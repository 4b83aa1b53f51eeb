import i18next from "i18next"
import { DeferredInvoiceSdk } from "medusa-plugin-deferred-invoice/client"
import type { ShopConfig } from "./config"
import { TOKEN_KEY } from "./token"

/** Medusa's routes and the plugin's, typed; there once `connect` was called. */
export let sdk: DeferredInvoiceSdk

/**
 * The login is a token, not a cookie: on localhost a cookie would be shared with the dashboard on the next port, and whoever
 * signs in here would be signed out there.
 */
export function connect({ backend_url, publishable_key }: ShopConfig): void {
  sdk = new DeferredInvoiceSdk(
    {
      baseUrl: backend_url,
      publishableKey: publishable_key,
      auth: { type: "jwt", jwtTokenStorageMethod: "local", jwtTokenStorageKey: TOKEN_KEY },
    },
    // Which may change while the shop is open.
    { locale: () => i18next.language }
  )
}
