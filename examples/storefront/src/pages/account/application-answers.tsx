import { useTranslation } from "react-i18next"
import { Definitions } from "../../components/definitions"
import type { ApplicationDetails, FormField } from "../../lib/types"

/** What was sent, in the form's own words. */
export function ApplicationAnswers({ application, fields }: { application: ApplicationDetails; fields: FormField[] }) {
  const { t, i18n } = useTranslation()
  const shown = ({ name, options, type }: FormField) => {
    const value = application.data[name]
    return type === "amount" && typeof value === "number"
      ? value.toLocaleString(i18n.language)
      : (options?.find((option) => option.value === value)?.label ?? value)
  }
  return (
    <details className="card">
      <summary>{t("application.data")}</summary>
      <Definitions items={fields.map((field) => [field.label, shown(field)])} />
    </details>
  )
}
