import { ONLY_BY_HAND } from "../../../../domain/shipment/board"
import type { AgentAnswer, AgentCall } from "../../port"
import type { LastAnswer, NoticeStatus } from "../../types"
import type { ClaimedNotice } from "../notice-record"

type Sent = { agent_shipment_id?: string } | void

/** What is to be done about one claimed notice. */
export type Step =
  | {
      do: "send"
      send: (call: AgentCall) => Promise<AgentAnswer<Sent>>
      /** Before the notice is settled, so that after a crash in between its repetition does it again. */
      onAccepted?: () => Promise<void>
    }
  /** Nothing goes out. */
  | { do: "finish"; status: NoticeStatus; message: string; answer?: Pick<LastAnswer, "kind" | "field"> }
  | { do: "postpone"; message: string }

/** Whether an earlier send of this very notice may have had its effect: the claim has already counted the coming one. */
export const mayHaveGoneOut = ({ unanswered_sends }: ClaimedNotice) => unanswered_sends > 1

export const finish = (status: NoticeStatus, message: string, answer?: Pick<LastAnswer, "kind" | "field">): Step => ({
  do: "finish",
  status,
  message,
  answer,
})

/** The agent has no interface for this: sending it again would change nothing. */
export const onlyByHand = (message: string): Step => finish("needs_attention", message, { kind: ONLY_BY_HAND })
