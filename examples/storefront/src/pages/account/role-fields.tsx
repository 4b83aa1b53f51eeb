import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "../../components/field"
import type { SpendingLimits } from "../../data/members"
import type { GivenRole } from "../../lib/types"

const ROLES: GivenRole[] = ["buyer", "approver", "accountant"]

/** As it is typed. */
export type RoleInput = { role: GivenRole; order_limit: string; month_limit: string }

type RoleFieldsProps = { value: RoleInput; problems: Record<string, string>; onChange: (value: RoleInput) => void }

export function RoleFields({ value, problems, onChange }: RoleFieldsProps) {
  const { t } = useTranslation()
  const limit = (name: "order_limit" | "month_limit", label: string) => (
    <TextField
      label={label}
      hint={t("colleagues.limitHint")}
      optional
      inputMode="numeric"
      maxLength={20}
      value={value[name]}
      problem={problems[name]}
      onChange={({ target }) => onChange({ ...value, [name]: target.value })}
    />
  )
  return (
    <>
      <SelectField
        label={t("colleagues.role")}
        hint={t(`role.${value.role}Does`)}
        value={value.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={({ target }) => onChange({ ...value, role: target.value as GivenRole })}
        wide
      />
      {limit("order_limit", t("colleagues.orderLimit"))}
      {limit("month_limit", t("colleagues.monthLimit"))}
    </>
  )
}

/** Undefined: no amount. Nothing typed is no limit. */
function readLimit(typed: string): number | null | undefined {
  const text = typed.normalize("NFKC").replace(/[,\s]/g, "")
  if (text === "") {
    return null
  }
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** Either what may be sent, or the names of the fields that are no amounts. */
export function readLimits({ order_limit, month_limit }: RoleInput): { limits?: SpendingLimits; wrong: string[] } {
  const order = readLimit(order_limit)
  const month = readLimit(month_limit)
  return order === undefined || month === undefined
    ? { wrong: [...(order === undefined ? ["order_limit"] : []), ...(month === undefined ? ["month_limit"] : [])] }
    : { limits: { order_limit: order, month_limit: month }, wrong: [] }
}
