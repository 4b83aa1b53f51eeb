/** What is left of a deadline (epoch milliseconds), at least 1: a call with no time left fails by itself, as unknown. */
export function millisecondsUntil(deadline: number): number {
  return Math.max(1, deadline - Date.now())
}
