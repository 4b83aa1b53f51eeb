import { useTranslation } from "react-i18next"
import { Field, SelectField, TextField } from "../../components/field"
import { isRequired } from "../../lib/check-field"
import type { ApplicationData, FormField } from "../../lib/types"

/** In the order in which people think of them. */
const GROUPS = ["company", "representative", "address", "contact", "business", "payment", "agent"] as const

const AUTOCOMPLETE: Record<string, string> = {
  company_name: "organization",
  postal_code: "postal-code",
  province: "address-level1",
  city: "address-level2",
  address_1: "address-line1",
  address_2: "address-line2",
  country_code: "country",
  phone: "tel",
  contact_last_name: "family-name",
  contact_first_name: "given-name",
  contact_email: "email",
}

type ApplicationFieldsProps = {
  fields: FormField[]
  data: ApplicationData
  /** What is shown of what is wrong. */
  problems: Record<string, string>
  /** Fields that a reviewer has asked about. */
  asked?: string[]
  onChange: (name: string, value: string) => void
  onLeave: (name: string) => void
}

/** The fields of an application in their groups, as the program's form describes them. */
export function ApplicationFields({ fields, asked = [], ...rest }: ApplicationFieldsProps) {
  const { t } = useTranslation()
  return GROUPS.map((group) => {
    const inGroup = fields.filter((field) => field.group === group)
    return inGroup.length === 0 ? null : (
      <fieldset key={group} className="card group">
        <legend>{t(`apply.${group}`)}</legend>
        <div className="form">
          {inGroup.map((field) => (
            <ApplicationField key={field.name} field={field} asked={asked.includes(field.name)} {...rest} />
          ))}
        </div>
      </fieldset>
    )
  })
}

type ApplicationFieldProps = Omit<ApplicationFieldsProps, "fields" | "asked"> & { field: FormField; asked: boolean }

function ApplicationField({ field, asked, data, problems, onChange, onLeave }: ApplicationFieldProps) {
  const { t } = useTranslation()
  const common = {
    label: field.label,
    optional: !isRequired(field, data),
    problem: problems[field.name],
    hint: asked ? t("apply.asked") : undefined,
    wide: field.type === "textarea" || ["company_name", "company_name_kana", "contact_email"].includes(field.name),
  }
  const control = {
    name: field.name,
    value: String(data[field.name] ?? ""),
    autoComplete: AUTOCOMPLETE[field.name] ?? "off",
    onChange: ({ target }: { target: { value: string } }) => onChange(field.name, target.value),
    onBlur: () => onLeave(field.name),
  }
  if (field.options) {
    return <SelectField {...common} {...control} options={field.options} empty={t("apply.choose")} />
  }
  if (field.type === "textarea") {
    return (
      <Field {...common}>
        {(described) => <textarea rows={4} {...control} {...described} required={!common.optional} />}
      </Field>
    )
  }
  const isNumber = field.type === "amount" || field.type === "number"
  return (
    <TextField
      {...common}
      {...control}
      // Numbers are typed as text: with thousands, and in any width.
      type={isNumber ? "text" : field.type}
      inputMode={isNumber ? "numeric" : undefined}
    />
  )
}
