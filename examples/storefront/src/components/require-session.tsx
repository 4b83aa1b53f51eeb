import type { ReactNode } from "react"
import { Navigate } from "react-router-dom"
import { useSession } from "../data/customer"
import { useSignInPath } from "../lib/next-page"

/** Who is not signed in, or not any more, signs in and comes back. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { customer_id } = useSession()
  const signIn = useSignInPath()
  return customer_id === null ? <Navigate to={signIn} replace /> : children
}
