import type { AccountMember } from "../../../client"

type Named = Pick<AccountMember, "first_name" | "last_name" | "email" | "customer_id">

export function nameOf({ first_name, last_name, email, customer_id }: Named): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email || customer_id
}
