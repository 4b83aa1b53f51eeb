import type { AccountStatus } from "./states"

export type StatusNow = { status: AccountStatus; status_actor: string | null }
export type StatusWish = { status: Exclude<AccountStatus, "prospect">; actor: string }

/**
 * What becomes of the wish to set an account's status: `active ⇄ suspended → closed`, closed is final.
 *
 * An agent revokes and confirms its buyers by itself, over and over: it lifts only the suspension that it made itself,
 * takes over none, and is never refused. What staff suspend stays so until staff lift it; when they suspend what an
 * agent has suspended, it is theirs from then on.
 */
export function judgeStatusChange(now: StatusNow, wish: StatusWish): "set" | "keep" | "refuse" {
  const byAgent = isAgent(wish.actor)
  if (now.status === "closed") {
    return wish.status === "closed" || byAgent ? "keep" : "refuse"
  }
  if (now.status === wish.status) {
    const takesOver = now.status === "suspended" && !byAgent && isAgent(now.status_actor)
    return takesOver ? "set" : "keep"
  }
  if (byAgent && now.status === "suspended" && wish.status === "active") {
    return now.status_actor === wish.actor ? "set" : "keep"
  }
  return "set"
}

const isAgent = (actor: string | null): boolean => actor?.startsWith("agent:") ?? false
