/** Each way in which the module may say no to what the hammer asks, by the code of its error or by its words. */
const WORDS = {
  hold_open: /already has the open hold/,
  hold_over: /cannot be adjusted any more/,
  hold_serial: /so the next serial is/,
  hold_rest: /release it rather than take/,
  not_active: /Only (on )?an active account/,
  beyond_charged: /charged and not yet credited.* is more\. Nothing was written/,
  agents_limit: /is the agent's; staff may only set a ceiling/,
} as const

const CODES = [
  "insufficient_credit",
  "idempotency_conflict",
  "beyond_outstanding",
  "beyond_credit_balance",
  "already_reversed",
  "already_decided",
  "approval_pending",
  "approval_too_late",
] as const

export type Refusal = keyof typeof WORDS | (typeof CODES)[number]

/** Null: no answer of the module's, such as a deadlock. */
export function refusalOf(error: unknown): Refusal | null {
  const { code, message } = error as { code?: string; message?: string }
  const words = Object.keys(WORDS) as (keyof typeof WORDS)[]
  return CODES.find((known) => known === code) ?? words.find((name) => WORDS[name].test(message ?? "")) ?? null
}
