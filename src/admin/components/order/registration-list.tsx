import type { OrderRegistration } from "../../../client"
import { REST_PART } from "../../../domain/order-life/facts"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { SubHeading } from "../section"
import { StatusBadge } from "../status-badge"

type RegistrationListProps = { registrations: OrderRegistration[]; currencyCode: string }

/** The numbers under which the agent knows the order, where it is more than one: parts, and attempts left behind. */
export function RegistrationList({ registrations, currencyCode }: RegistrationListProps) {
  const { t } = useText()
  if (registrations.length < 2) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <SubHeading>{t("order.registrations")}</SubHeading>
      <ul className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-2">
        {registrations.map(({ id, number, part, state, amount }) => (
          <li key={id} className="flex items-center justify-between gap-x-2">
            <span className="min-w-0 break-words">
              {number}
              <span className="text-ui-fg-subtle"> · {t(`registrationPart.${nameOf(part)}`)}</span>
            </span>
            <span className="flex items-center gap-x-2">
              <Money amount={amount} currencyCode={currencyCode} />
              <StatusBadge of="decision" status={state} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(part: string | null): "order" | "rest" | "parcel" {
  return part === null ? "order" : part === REST_PART ? "rest" : "parcel"
}
