import { plainDateIn } from "../../terms/due-on"
import type { Attention } from "../actions"
import type { Facts, RegistrationFacts } from "../facts"
import { currentRegistrations, isReported } from "../registrations"

/** So long before the agent's date there is still time to ship, or to ask the agent for another one. */
const WARN_MS = 3 * 24 * 3_600_000

/** An approval ends, or its goods are late: nobody pays for what is reported after that. */
export function ofApproval({ now, order, agent, program, records }: Facts): Attention[] {
  if (!order || order.canceled || !agent.decides_orders) {
    return []
  }
  return currentRegistrations(records)
    .filter((registration) => registration.state === "approved" && !registration.superseded)
    .filter((registration) => !isReported(records, registration))
    .flatMap((registration) => {
      const until = endOf(registration)
      if (!until || until.getTime() - now.getTime() > WARN_MS) {
        return []
      }
      const date = plainDateIn(until, program.time_zone)
      return until > now
        ? [
            {
              code: "approval_expires",
              message: `The billing agent's approval counts until ${date}. Ship by then, or ask the agent for more time.`,
              actions: ["ship", "contact_agent"],
            },
          ]
        : [
            {
              code: "approval_expired",
              message: `The billing agent's approval counted until ${date}. Ask the agent before you ship: it may not guarantee this order any more.`,
              actions: ["contact_agent", "cancel_order"],
            },
          ]
    })
}

function endOf({ expires_at, ship_by }: RegistrationFacts): Date | null {
  const dates = [expires_at, ship_by].flatMap((date) => date ?? [])
  return dates.length === 0 ? null : new Date(Math.min(...dates.map((date) => date.getTime())))
}
