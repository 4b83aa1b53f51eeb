import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useText } from "./use-text"

/** How staff call whoever did something; the id of one who has gone, or whom the reader may not see. */
export function usePerson(id: string): string {
  const { t } = useText()
  const { data: user } = useQuery({
    queryKey: [...queryKeys.people, id],
    queryFn: () => sdk.admin.user.retrieve(id, { fields: "id,email,first_name,last_name" }),
    select: (answer) => answer.user,
    enabled: id.startsWith("user_"),
    staleTime: Infinity,
    retry: false,
  })
  if (id.startsWith("apk_")) {
    return t("secretKey")
  }
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")
  return name || user?.email || id
}
