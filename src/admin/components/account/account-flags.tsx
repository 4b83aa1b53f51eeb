import { Badge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { AdminCreditAccount } from "../../../client"
import { useText } from "../../hooks/use-text"

type Flag = AdminCreditAccount["flags"][number]

const COLORS: Record<Flag, ComponentProps<typeof Badge>["color"]> = {
  over_limit: "red",
  nearly_used: "orange",
  temporary_limit: "blue",
  owes_outside: "purple",
  awaiting_second_person: "orange",
  unguaranteed: "red",
}

/** What somebody who looks through accounts should see of this one. */
export function AccountFlags({ flags }: Pick<AdminCreditAccount, "flags">) {
  const { t } = useText()
  if (flags.length === 0) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      {flags.map((flag) => (
        <Badge key={flag} size="2xsmall" color={COLORS[flag]} className="whitespace-nowrap">
          {t(`accountFlag.${flag}`)}
        </Badge>
      ))}
    </div>
  )
}
