import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from "react"
import { useTranslation } from "react-i18next"

type Around = { label: string; hint?: string; problem?: string; optional?: boolean; wide?: boolean }

/** Label, hint and problem of one control, tied to it for who cannot see them side by side. */
export function Field({
  label,
  hint,
  problem,
  optional,
  wide,
  children,
}: Around & {
  children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode
}) {
  const { t } = useTranslation()
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  return (
    <div className={`field${wide ? " field--wide" : ""}${problem ? " field--wrong" : ""}`}>
      <label htmlFor={id}>
        {label} {optional && <span className="field__optional">{t("common.optional")}</span>}
      </label>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(problem && { "aria-invalid": true as const }),
      })}
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field__problem">
          {problem}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Around & Omit<InputHTMLAttributes<HTMLInputElement>, "id">

export function TextField({ label, hint, problem, optional, wide, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, problem, optional, wide }}>
      {(control) => <input type="text" {...input} {...control} required={!optional} />}
    </Field>
  )
}

type SelectFieldProps = Around &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "id"> & { options: { value: string; label: string }[]; empty?: string }

export function SelectField({ label, hint, problem, optional, wide, options, empty, ...select }: SelectFieldProps) {
  return (
    <Field {...{ label, hint, problem, optional, wide }}>
      {(control) => (
        <select {...select} {...control} required={!optional}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function CheckField({
  label,
  problem,
  ...input
}: { label: string; problem?: string } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <div className={`check${problem ? " field--wrong" : ""}`}>
      <input
        {...input}
        id={id}
        type="checkbox"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {problem && (
        <p id={`${id}-problem`} className="field__problem">
          {problem}
        </p>
      )}
    </div>
  )
}
