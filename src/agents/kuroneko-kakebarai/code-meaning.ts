import type { RefusalReason } from "../../modules/billing-agent/port"

/** What an error code means to us: its class, the field of ours it is about, and words for staff with what to do. */
export type CodeMeaning =
  | { kind: "refused"; reason: RefusalReason; message: string; field?: string }
  | { kind: "duplicate"; message: string }
  | { kind: "retryable"; message: string; is_agents_word: true }
  | { kind: "unknown"; message: string }

export type CodeMeanings = Readonly<Record<string, CodeMeaning>>

export const refused = (reason: RefusalReason, message: string, field?: string): CodeMeaning => ({
  kind: "refused",
  reason,
  message,
  ...(field && { field }),
})
export const invalid = (message: string, field?: string) => refused("invalid_request", message, field)
export const duplicate = (message: string): CodeMeaning => ({ kind: "duplicate", message })
export const retryable = (message: string): CodeMeaning => ({ kind: "retryable", message, is_agents_word: true })
export const unknown = (message: string): CodeMeaning => ({ kind: "unknown", message })

export const PASSWORD = refused(
  "auth",
  "The agent does not accept the password. Check the option `password` of this agent."
)
export const REPORT = "This should not happen; report it with the code."
export const LOOK = "Look at the agent's own screen."
