import { getI18n } from "react-i18next"
import { DeferredInvoiceSdk } from "../../client"

// Read the way the dashboard's own client reads them, so that this one is logged in whenever the dashboard is.
const authType = __AUTH_TYPE__ ?? "session"

export const sdk = new DeferredInvoiceSdk(
  {
    baseUrl: __BACKEND_URL__ ?? "/",
    auth: { type: authType, jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
  },
  // The plugin's routes answer people in the dashboard's language, which may change while it is open.
  { locale: () => getI18n()?.language }
)

/** What a request needs beside cookies when the dashboard works with tokens. */
export async function authorizationHeaders(): Promise<Record<string, string>> {
  const token = authType === "jwt" ? await sdk.client.getToken() : null
  return token ? { Authorization: `Bearer ${token}` } : {}
}

export function backendUrl(path: string): string {
  const base = new URL(__BACKEND_URL__ ?? "/", window.location.origin)
  return new URL(`${base.pathname.replace(/\/$/, "")}${path}`, base.origin).toString()
}
