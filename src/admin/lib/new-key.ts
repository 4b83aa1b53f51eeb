/** For an `Idempotency-Key`. Not `randomUUID`, which browsers keep from dashboards without https. */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-")
}
