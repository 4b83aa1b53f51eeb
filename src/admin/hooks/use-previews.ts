import type { AdminNotice, AdminOrderOnAccount, PlacementProgram } from "../../client"
import { IN_HOUSE_AGENT_ID } from "../../domain/program/program"
import { isTooLate } from "../lib/deadline"
import { useFormat } from "./use-format"
import { useText } from "./use-text"

/** What an action will bring about, from what the screen knows already: in words, before it is done. */
export function usePreviews() {
  const { t } = useText()
  const { money, instant } = useFormat()
  return {
    closeShort: ({ hold, program, notices, currency_code }: AdminOrderOnAccount) => [
      ...(hold?.status === "open"
        ? [t("preview.creditFreed", { amount: money(hold.remaining_amount, currency_code) })]
        : []),
      t(program.agent_id === IN_HOUSE_AGENT_ID ? "preview.nothingAtAgent" : "preview.atAgent"),
      ...(notices.some(({ status }) => status === "accepted") ? [t("preview.settledAt")] : []),
    ],

    /** Of Medusa's own *Cancel*: it cancels no order of which something has left. */
    cancel: ({ hold, program, charges, registrations, currency_code }: AdminOrderOnAccount, agent: string) => {
      if (hold?.status !== "open") {
        return []
      }
      if (charges.length > 0) {
        return [t("preview.cannotCancel")]
      }
      const isAtAgent = program.agent_id !== IN_HOUSE_AGENT_ID && registrations.length > 0
      return [
        t("preview.cancelFrees", { amount: money(hold.remaining_amount, currency_code) }),
        ...(isAtAgent ? [t("preview.cancelAtAgent", { agent })] : []),
      ]
    },

    shipAllTheSame: ({ decision, hold, ship_stops, currency_code }: AdminOrderOnAccount) => [
      ...(decision.must_not_ship && hold
        ? [t("preview.ownRisk", { amount: money(hold.remaining_amount, currency_code) })]
        : []),
      ...ship_stops.flatMap(({ cause, amount }) => [
        ...(cause === "credit_stop" ? [t("preview.chargedThoughStopped")] : []),
        ...(amount === undefined ? [] : [t("preview.chargedBeyond", { amount: money(amount, currency_code) })]),
      ]),
    ],

    withdraw: ({ accepted_at, kind, amount, currency_code }: AdminNotice) => [
      t(accepted_at ? "notice.withdrawAcceptedHelp" : "notice.withdrawHelp"),
      ...(kind !== "shipment"
        ? []
        : amount === null
          ? [t("preview.unpaidParcel")]
          : [t("preview.unpaid", { amount: money(amount, currency_code) })]),
    ],

    retry: ({ deadline_at }: AdminNotice) =>
      deadline_at === null
        ? []
        : [t(isTooLate({ deadline_at }) ? "preview.late" : "preview.inTime", { at: instant(deadline_at) })],

    place: ({ required_amount, available_amount, currency_code, book }: PlacementProgram) => [
      ...(required_amount !== null && available_amount !== null
        ? [
            t("preview.held", {
              amount: money(required_amount, currency_code),
              available: money(available_amount, currency_code),
            }),
          ]
        : []),
      ...(book === "agent" ? [t("preview.asked")] : []),
    ],
  }
}
