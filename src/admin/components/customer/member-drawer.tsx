import { Input, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { type AccountMember, type AdminCreditAccount, problemOf } from "../../../client"
import { MEMBER_ROLES } from "../../../domain/credit/roles"
import type { MemberRole } from "../../../domain/credit/states"
import { useSaveMember } from "../../hooks/members"
import { useText } from "../../hooks/use-text"
import { Field } from "../field"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { nameOf } from "./member-name"

type MemberDrawerProps = {
  account: AdminCreditAccount
  /** Null: someone new. */
  member: AccountMember | null
  /** What someone new is, unless staff choose otherwise. */
  role?: MemberRole
  onClose: () => void
}

const FIELDS = ["customer_id", "role", "order_limit", "month_limit"]

export function MemberDrawer({ account, member, role: proposed = "buyer", onClose }: MemberDrawerProps) {
  const { t } = useText()
  const save = useSaveMember(account.id)
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<MemberRole>(member?.role ?? proposed)
  const [orderLimit, setOrderLimit] = useState(textOf(member?.order_limit))
  const [monthLimit, setMonthLimit] = useState(textOf(member?.month_limit))
  const isUnknown = save.data === false

  async function submit() {
    const words = { role, order_limit: amountOf(orderLimit), month_limit: amountOf(monthLimit) }
    const who = member ? { customer_id: member.customer_id } : { email: email.trim() }
    if (await save.mutateAsync({ ...words, ...who })) {
      toast.success(t("member.saved"))
      onClose()
    }
  }

  const limit = { currencyCode: account.currency_code, hint: t("member.limitHelp"), optional: true }
  return (
    <FormDrawer
      title={member ? t("member.change") : t("member.add")}
      description={member ? nameOf(member) : account.company_name}
      submitLabel={t("member.save")}
      pending={save.isPending}
      error={save.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      {!member && (
        <Field
          label={t("member.email")}
          hint={t("member.emailHelp")}
          error={isUnknown ? t("member.unknown") : problemOf(save.error, "customer_id")}
        >
          {(control) => (
            <Input
              {...control}
              type="email"
              maxLength={254}
              value={email}
              onChange={({ target }) => setEmail(target.value)}
            />
          )}
        </Field>
      )}
      <Field label={t("member.roleLabel")} hint={t(`member.roleHelp.${role}`)} error={problemOf(save.error, "role")}>
        {(control) => (
          <Select value={role} onValueChange={(value) => setRole(value as MemberRole)}>
            <Select.Trigger {...control}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {MEMBER_ROLES.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`member.role.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <MoneyField
        {...limit}
        label={t("member.orderLimit")}
        error={problemOf(save.error, "order_limit")}
        value={orderLimit}
        onChange={setOrderLimit}
      />
      <MoneyField
        {...limit}
        label={t("member.monthLimit")}
        error={problemOf(save.error, "month_limit")}
        value={monthLimit}
        onChange={setMonthLimit}
      />
    </FormDrawer>
  )
}

const textOf = (amount: number | null | undefined): string => (amount === null ? "" : String(amount ?? ""))

/** An empty field is no limit. */
const amountOf = (text: string): number | null => (text.trim() === "" ? null : Number(text))
