import { clx } from "@medusajs/ui"
import type { AdminCreditAccount } from "../../client"
import { useFormat } from "../hooks/use-format"
import { useText } from "../hooks/use-text"

type Figures = Pick<
  AdminCreditAccount,
  "currency_code" | "credit_limit" | "held_amount" | "outstanding_amount" | "offline_amount" | "available_amount"
>

type CreditBarProps = {
  account: Figures
  /** One of many: what is left stays empty, so that the used ones stand out. */
  isOneOfMany?: boolean
}

/** What an account's limit, or that of many, is used for, as parts of one bar; nothing where the agent tells no limit. */
export function CreditBar({ account, isOneOfMany = false }: CreditBarProps) {
  const { t } = useText()
  const { money } = useFormat()
  if (account.credit_limit === null || account.available_amount === null) {
    return null
  }
  const parts = partsOf(account)
  const total = parts.reduce((sum, part) => sum + part.amount, 0)
  const spoken = parts.map((part) => `${t(`account.${part.name}`)}: ${money(part.amount, account.currency_code)}`)
  return (
    <div
      role="img"
      aria-label={spoken.join(", ")}
      className="bg-ui-bg-component shadow-borders-base flex h-2 w-full overflow-hidden rounded-full"
    >
      {parts.map((part) => (
        <div
          key={part.name}
          title={`${t(`account.${part.name}`)}: ${money(part.amount, account.currency_code)}`}
          className={clx("h-full", !(isOneOfMany && part.name === "available") && part.color)}
          style={{ width: `${total > 0 ? (part.amount / total) * 100 : 0}%` }}
        />
      ))}
    </div>
  )
}

export const PART_COLORS = {
  outstanding: "bg-ui-tag-blue-icon",
  held: "bg-ui-tag-orange-icon",
  offline: "bg-ui-tag-purple-icon",
  available: "bg-ui-tag-green-icon",
} as const

/** A bar has no negative parts: an account in credit uses nothing, one beyond its limit has nothing left. */
function partsOf(account: Figures) {
  const amounts = {
    outstanding: account.outstanding_amount,
    held: account.held_amount,
    offline: account.offline_amount,
    available: account.available_amount ?? 0,
  }
  return (Object.keys(amounts) as (keyof typeof amounts)[])
    .map((name) => ({ name, amount: Math.max(0, amounts[name]), color: PART_COLORS[name] }))
    .filter(({ amount }) => amount > 0)
}
