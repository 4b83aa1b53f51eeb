import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useText } from "./use-text"

/** How staff call whoever did something, a colleague or a customer; the id of one who has gone, or whom the reader may not see. */
export function usePerson(id: string): string {
  const { t } = useText()
  const { data: user } = useQuery({
    queryKey: [...queryKeys.people, "user", id],
    queryFn: () => sdk.admin.user.retrieve(id, { fields: "id,email,first_name,last_name" }),
    select: (answer) => answer.user,
    enabled: id.startsWith("user_"),
    staleTime: Infinity,
    retry: false,
  })
  const { data: customer } = useQuery({
    queryKey: [...queryKeys.people, "customer", id],
    queryFn: () => sdk.admin.customer.retrieve(id, { fields: "id,email,first_name,last_name" }),
    select: (answer) => answer.customer,
    enabled: id.startsWith("cus_"),
    staleTime: Infinity,
    retry: false,
  })
  if (id.startsWith("agent:")) {
    return t("accountHistory.agent")
  }
  if (id === "system") {
    return t("accountHistory.system")
  }
  if (id.startsWith("apk_")) {
    return t("secretKey")
  }
  const person = user ?? customer
  const name = [person?.first_name, person?.last_name].filter(Boolean).join(" ")
  return name || person?.email || id
}
