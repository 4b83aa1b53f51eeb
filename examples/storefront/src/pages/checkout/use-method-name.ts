import { useTranslation } from "react-i18next"

/** What a payment method is called: programs by their label, Medusa's own by our words. */
export function useMethodName() {
  const { t } = useTranslation()
  const nameOf = (providerId: string, label?: string): string =>
    label ?? (providerId === "pp_system_default" ? t("payment.pp_system_default") : t("payment.other"))
  return { nameOf }
}
