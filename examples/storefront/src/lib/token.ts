import { storage } from "./storage"

export const TOKEN_KEY = "shop_token"

/** Medusa's token says who it is for and until when; that is read, so that nobody is asked in vain. */
type Claims = { actor_id?: string; exp?: number }

export function readClaims(): Claims | null {
  const token = storage.get(TOKEN_KEY)
  try {
    const body = token?.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/")
    return body ? (JSON.parse(atob(body)) as Claims) : null
  } catch {
    return null
  }
}

/** The customer whom the token lets in; null: nobody, or not any more. */
export function customerIdOfToken(): string | null {
  const claims = readClaims()
  const isRunning = claims?.exp === undefined || claims.exp * 1_000 > Date.now()
  return claims?.actor_id && isRunning ? claims.actor_id : null
}

export function forgetToken(): void {
  storage.remove(TOKEN_KEY)
}
