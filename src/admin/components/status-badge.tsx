import { StatusBadge as Badge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useText } from "../hooks/use-text"

type Color = NonNullable<ComponentProps<typeof Badge>["color"]>

/**
 * One colour a word, whatever it is said of: green is good, orange waits for something, red needs a person, blue is
 * under way by itself, grey is over or not begun.
 */
const COLORS: Record<string, Color> = {
  approved: "green",
  accepted: "green",
  charged: "green",
  active: "green",
  submitted: "blue",
  under_review: "orange",
  pending: "orange",
  pending_review: "orange",
  pending_second_approval: "orange",
  needs_information: "orange",
  unknown: "orange",
  retrying: "orange",
  queued: "blue",
  sending: "blue",
  open: "blue",
  declined: "red",
  refused: "red",
  suspended: "red",
  needs_attention: "red",
}

type StatusBadgeProps = {
  /** Which list of words the status is one of. */
  of: "account" | "screening" | "application" | "agentBuyer" | "decision" | "hold" | "notice"
  status: string
}

export function StatusBadge({ of, status }: StatusBadgeProps) {
  const { t } = useText()
  return (
    <Badge color={COLORS[status] ?? "grey"} className="shrink-0 whitespace-nowrap">
      {t(`${of}Status.${status}`, { defaultValue: status })}
    </Badge>
  )
}
