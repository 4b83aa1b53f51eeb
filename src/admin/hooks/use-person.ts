import { skipToken, useQuery } from "@tanstack/react-query"
import { findCustomer, findUser } from "./people"
import { queryKeys } from "./query-keys"
import { useText } from "./use-text"

/** How staff call whoever did something, a colleague or a customer; of one who has gone, that; the id of one whom the reader may not see. */
export function usePerson(id: string): string {
  const { t } = useText()
  const find = id.startsWith("user_") ? findUser : id.startsWith("cus_") ? findCustomer : null
  const { data: person, isLoading } = useQuery({
    queryKey: [...queryKeys.people, id],
    queryFn: find ? () => find(id) : skipToken,
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
  if (isLoading) {
    return "…"
  }
  if (person === null) {
    return t(id.startsWith("user_") ? "goneUser" : "goneCustomer", { id })
  }
  const name = [person?.first_name, person?.last_name].filter(Boolean).join(" ")
  return name || person?.email || id
}
