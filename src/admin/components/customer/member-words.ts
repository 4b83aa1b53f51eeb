import { type AccountMember, TradeCreditError } from "../../../client"
import type { useText } from "../../hooks/use-text"

type Named = Pick<AccountMember, "first_name" | "last_name" | "email" | "customer_id">

export function nameOf({ first_name, last_name, email, customer_id }: Named): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email || customer_id
}

const KNOWN = ["last_owner", "account_exists", "account_closed"]

/** What the server refuses most, in the reader's language. */
export function inLanguage(error: Error | null, t: ReturnType<typeof useText>["t"]): Error | null {
  return error instanceof TradeCreditError && error.code !== null && KNOWN.includes(error.code)
    ? new TradeCreditError({ ...error, message: t(`member.problem.${error.code}`) })
    : error
}
