import { useLocation, useSearchParams } from "react-router-dom"

/** Where to go after signing in; only within the shop, whatever somebody has written into the address. */
export function useNextPage(): string {
  const [params] = useSearchParams()
  const next = params.get("next") ?? ""
  return /^\/(?![/\\])/.test(next) ? next : "/account"
}

/** The way to sign in, and back to here. */
export function useSignInPath(path: "/sign-in" | "/sign-up" = "/sign-in"): string {
  const { pathname, search, hash } = useLocation()
  return `${path}?next=${encodeURIComponent(pathname + search + hash)}`
}
