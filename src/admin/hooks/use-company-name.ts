import type { AdminCreditAccount } from "../../client"
import { isForgotten } from "../lib/forgotten"
import { useText } from "./use-text"

/** How the company of an account is called; of one that was forgotten, that it was. */
export function useCompanyName(): (account: Pick<AdminCreditAccount, "id" | "company_name">) => string {
  const { t } = useText()
  return (account) => (isForgotten(account) ? t("forgottenCompany") : account.company_name)
}
