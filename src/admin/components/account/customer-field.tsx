import { Button, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { type FoundCustomer, useCustomerSearch } from "../../hooks/members"
import { useSettled } from "../../hooks/use-settled"
import { useText } from "../../hooks/use-text"
import { nameOf } from "../customer/member-name"
import { Field } from "../field"
import { LoadError, LoadingRows } from "../load-state"

type CustomerFieldProps = {
  value: FoundCustomer | null
  onChange: (customer: FoundCustomer | null) => void
  error?: string
}

/** One of the customers with a login, found by name, company or address. */
export function CustomerField({ value, onChange, error }: CustomerFieldProps) {
  const { t } = useText()
  const [typed, setTyped] = useState("")
  const q = useSettled(typed.trim())
  if (value) {
    return (
      <div className="flex items-center justify-between gap-x-2">
        <div className="min-w-0">
          <Text size="small" leading="compact" weight="plus">
            {t("application.customer")}
          </Text>
          <CustomerWords customer={value} />
          {error && (
            <Text role="alert" size="small" leading="compact" className="text-ui-fg-error">
              {error}
            </Text>
          )}
        </div>
        <Button size="small" variant="transparent" type="button" className="shrink-0" onClick={() => onChange(null)}>
          {t("openAccount.otherCustomer")}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Field label={t("application.customer")} hint={t("openAccount.customerHelp")} error={error}>
        {(control) => (
          <Input {...control} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        )}
      </Field>
      {q && <Found q={q} onChoose={onChange} />}
    </div>
  )
}

function Found({ q, onChoose }: { q: string; onChoose: (customer: FoundCustomer) => void }) {
  const { t } = useText()
  const { data: customers, error, refetch } = useCustomerSearch(q)
  if (error) {
    return <LoadError error={error} retry={refetch} />
  }
  if (!customers) {
    return <LoadingRows rows={2} />
  }
  if (customers.length === 0) {
    return (
      <Text role="status" size="small" className="text-ui-fg-subtle">
        {t("openAccount.noCustomer")}
      </Text>
    )
  }
  return (
    <ul aria-label={t("openAccount.found")} className="flex flex-col gap-y-1">
      {customers.map((customer) => (
        <li key={customer.id}>
          <Button
            variant="secondary"
            type="button"
            className="w-full justify-start text-left"
            onClick={() => onChoose(customer)}
          >
            <CustomerWords customer={customer} />
          </Button>
        </li>
      ))}
    </ul>
  )
}

function CustomerWords({ customer }: { customer: FoundCustomer }) {
  const name = nameOf({ ...customer, customer_id: customer.id })
  const others = [customer.company_name, name === customer.email ? null : customer.email]
  return (
    <span className="txt-compact-small block min-w-0 break-words">
      {name}
      <span className="text-ui-fg-subtle block">{others.filter(Boolean).join(" · ")}</span>
    </span>
  )
}
