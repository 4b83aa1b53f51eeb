import type { AdminApplicationDetails } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { filledFields, type ShownField } from "../../lib/application-fields"
import { Row, Section, SubHeading } from "../section"

const GROUPS = ["company", "representative", "address", "contact", "business", "payment", "agent"]

type ApplicationDataProps = { application: AdminApplicationDetails; currencyCode: string | undefined }

/** Everything the buyer filled in. */
export function ApplicationData({ application, currencyCode }: ApplicationDataProps) {
  const { t } = useText()
  const fields = filledFields(application, useLanguage())
  return (
    <Section title={t("application.data")}>
      {GROUPS.map((group) => ({ group, shown: fields.filter((field) => field.group === group) }))
        .filter(({ shown }) => shown.length > 0)
        .map(({ group, shown }) => (
          <div key={group} className="flex flex-col gap-y-3 px-6 py-4">
            <SubHeading>{t(`fieldGroup.${group}`)}</SubHeading>
            <dl className="flex flex-col gap-y-2">
              {shown.map((field) => (
                <Row key={field.name} label={field.label}>
                  <Value field={field} currencyCode={currencyCode} />
                </Row>
              ))}
            </dl>
          </div>
        ))}
    </Section>
  )
}

function Value({ field, currencyCode }: { field: ShownField; currencyCode: string | undefined }) {
  const { money } = useFormat()
  const amount = Number(field.value)
  return field.isAmount && currencyCode && Number.isFinite(amount) ? money(amount, currencyCode) : field.value
}
