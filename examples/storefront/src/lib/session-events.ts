import { customerIdOfToken, forgetToken, TOKEN_KEY } from "./token"

type Session = {
  /** Null: a guest. */
  customer_id: string | null
  /** Was somebody signed in until the token ran out? */
  has_expired: boolean
}

let session: Session = { customer_id: customerIdOfToken(), has_expired: false }
const listeners = new Set<() => void>()

function change(next: Session): void {
  session = next
  listeners.forEach((listener) => listener())
}

/** For `useSyncExternalStore`. */
export const sessionStore = {
  read: () => session,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** After the token has changed: somebody signed in, or out. */
export function readSession(): void {
  change({ customer_id: customerIdOfToken(), has_expired: false })
}

/** The store knows the token no more. */
export function endSession(): void {
  if (session.customer_id !== null) {
    forgetToken()
    change({ customer_id: null, has_expired: true })
  }
}

// Signed in or out in another tab.
window.addEventListener("storage", ({ key }) => {
  if ((key === null || key === TOKEN_KEY) && customerIdOfToken() !== session.customer_id) {
    window.location.reload()
  }
})
