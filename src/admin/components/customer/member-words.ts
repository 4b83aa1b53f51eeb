import type { useText } from "../../hooks/use-text"
import { RequestError } from "../../lib/request"
import type { AdminMember } from "../../types/member"

export function nameOf({ first_name, last_name, email, customer_id }: AdminMember): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email || customer_id
}

const KNOWN = ["last_owner", "account_exists", "account_closed"]

/** What the server refuses most, in the reader's language. */
export function inLanguage(error: Error | null, t: ReturnType<typeof useText>["t"]): Error | null {
  return error instanceof RequestError && error.code !== null && KNOWN.includes(error.code)
    ? new RequestError(t(`member.problem.${error.code}`), error.status, error.code, error.details)
    : error
}
