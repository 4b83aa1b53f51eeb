import type { AdminCreditAccount } from "../../client"
import { needsSecondPerson } from "../../domain/credit/second-person"
import { limitAfter, type NewLimit } from "../lib/limit-after"
import { useProgram } from "./programs"
import { useFormat } from "./use-format"
import { useText } from "./use-text"

/** What an action will bring about for an account's figures and orders: in words, before it is done. */
export function useAccountPreviews(account: AdminCreditAccount) {
  const { t } = useText()
  const { money } = useFormat()
  const program = useProgram(account.program_id)
  const { outstanding_amount: owed, available_amount: available, credit_limit: limit } = account
  /** Above it a write-off takes two people. */
  const alone = program?.second_person_above.write_off ?? null
  const isBeside = account.own_book_of !== null
  const amount = (value: number) => money(value, account.currency_code)
  const line = (is: boolean, text: () => string) => (is ? [text()] : [])
  const step = (name: "outstanding" | "available" | "limit" | "offline", from: number, to: number) =>
    line(from !== to, () => t(`preview.${name}`, { from: amount(from), to: amount(to) }))

  /** The own book beside an agent's account has no limit. */
  function availableBy(change: number): string[] {
    if (available === null || isBeside || change === 0) {
      return []
    }
    const after = available + change
    return [
      ...step("available", available, after),
      ...line(after < 0, () => t("preview.overLimit")),
      ...line(change > 0 && account.status === "active", () => t("preview.lookedAt")),
    ]
  }

  /** Of what is owed in the merchant's own book. */
  const owedBy = (change: number) => [
    ...step("outstanding", owed, owed + change),
    ...line(change < 0 && owed + change < 0, () => t("preview.inCredit", { amount: amount(-owed - change) })),
    ...availableBy(-change),
  ]

  const stopped = () => [
    ...line(account.held_amount > 0, () => t("preview.heldStays", { amount: amount(account.held_amount) })),
    ...line(owed > 0, () => t("preview.owedStays", { amount: amount(owed) })),
  ]

  return {
    receipt: (received: number) => owedBy(-received),
    reverseReceipt: (received: number) => owedBy(received),
    moneyReturned: (returned: number) => owedBy(returned),

    /** `expires_at`: of a temporary limit; one that lasts longer is more of it, too. */
    limit(next: NewLimit & { expires_at?: string }) {
      const after = limitAfter(account, program?.book, next)
      const { temporary_limit_expires_at: end } = account
      const lastsLonger = end !== null && next.expires_at !== undefined && Date.parse(next.expires_at) > Date.parse(end)
      const rises = limit !== null && (after === null || after > limit || lastsLonger)
      const waits = rises && needsSecondPerson(program?.second_person_above.limit ?? null, after ?? Infinity)
      return [
        ...line(waits, () => t("preview.second")),
        ...(after === null
          ? []
          : limit === null
            ? [t("preview.newLimit", { to: amount(after) })]
            : step("limit", limit, after)),
        ...(after === null || limit === null ? [] : availableBy(after - limit)),
        ...line(next.isTemporary, () => t("preview.endsByItself")),
      ]
    },

    /** Whoever is in credit outside the store has no more here for it. */
    offline: (now: number) => [
      ...step("offline", account.offline_amount, now),
      ...availableBy(Math.max(0, account.offline_amount) - Math.max(0, now)),
    ],

    writeOff: (given: number) => [
      ...(needsSecondPerson(alone, given)
        ? [t("preview.second")]
        : line(alone !== null, () => t("preview.inParts", { amount: amount(alone ?? 0) }))),
      ...step("outstanding", owed, owed - given),
      ...line(account.status !== "closed", () => t("preview.suspended")),
    ],

    reverseWriteOff: (given: number) => [
      ...line(needsSecondPerson(alone, given), () => t("preview.second")),
      ...owedBy(given),
      ...line(account.status === "suspended", () => t("preview.staysSuspended")),
    ],

    suspendAccount: stopped,
    closeAccount: stopped,
    liftSuspension: () => [
      ...line(available !== null, () => t("preview.canOrder", { amount: amount(Math.max(0, available ?? 0)) })),
      t("preview.stoppedLookedAt"),
    ],
  }
}

/** As somebody types it; null: there is none to say anything of yet. */
export function amountTyped(text: string): number | null {
  const amount = Number(text)
  return text.trim() !== "" && Number.isFinite(amount) ? amount : null
}
