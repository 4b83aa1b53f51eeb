import { nextBuyerState, type ScreeningState } from "../../../domain/screening/next-buyer-state"
import { nextRecheck, nextRetry, nextScreeningAsk } from "../../../domain/screening/next-screening-ask"
import { judgeAnswer } from "../../../domain/shipment/judge-answer"
import { toLastAnswer } from "../call-agent"
import { kindOf, secondsUntilNext, type Called } from "../calls/called"
import type { BuyerSnapshot, ScreeningRhythm } from "../port"
import type { BuyerOutcome, BuyerRow } from "./buyer-record"

/** What was not taken is sent again with growing waits, at last once an hour, for as long as it takes. */
export function outcomeOfSend(
  called: Called<BuyerSnapshot>,
  row: BuyerRow,
  rhythm: ScreeningRhythm | null
): BuyerOutcome {
  const { answer, waits } = called
  const { verdict, unanswered_sends } = judgeAnswer(kindOf(called), row.unanswered_sends - 1)
  const sends = row.sends - (waits ? 1 : 0)
  const written = { unanswered_sends, sends, last_answer: toLastAnswer(answer, waits) }
  const again = () => later(called, sends)
  switch (verdict) {
    case "accepted":
      // A repetition is answered with *duplicate* only, which tells that the first one arrived and not how it ended.
      return answer.kind === "accepted"
        ? { ...written, heard_at: new Date(), ...heard(answer.value, null, row, rhythm) }
        : { ...written, ...heard({ state: "under_review" }, null, row, rhythm) }
    case "refused":
      return { ...written, state: "refused", next_ask_at: null }
    case "clash":
      return { ...written, state: "refused", next_ask_at: again() }
    case "retry":
      return { ...written, state: unanswered_sends > 0 ? "unknown" : "queued", next_ask_at: again() }
    case "unknown":
    case "worn_out":
      return { ...written, state: "unknown", next_ask_at: again() }
  }
}

export function outcomeOfAsk(called: Called<BuyerSnapshot>, row: BuyerRow, rhythm: ScreeningRhythm): BuyerOutcome {
  const { answer, waits } = called
  if (answer.kind !== "accepted") {
    return { last_answer: toLastAnswer(answer, waits), ...nextTry(called, row, rhythm) }
  }
  const known = row.state === "sending" || row.state === "unknown" ? null : (row.state as ScreeningState)
  const last_answer = { ...toLastAnswer(answer), ...(answer.value.message && { message: answer.value.message }) }
  return { last_answer, unanswered_sends: 0, heard_at: new Date(), ...heard(answer.value, known, row, rhythm) }
}

function nextTry(called: Called<unknown>, { state, next_ask_at }: BuyerRow, rhythm: ScreeningRhythm): BuyerOutcome {
  const isDue = next_ask_at !== null && next_ask_at.getTime() <= Date.now()
  // What has not arrived keeps the time of its next send, and a question before its time does not put off the next one.
  if (state === "unknown" || state === "sending" || !isDue) {
    return {}
  }
  return { next_ask_at: called.waits ? later(called, 1) : nextRetry(rhythm, new Date(), Math.random) }
}

function heard(
  told: BuyerSnapshot,
  known: ScreeningState | null,
  { credit_limit, sent_at }: BuyerRow,
  rhythm: ScreeningRhythm | null
): BuyerOutcome {
  const state = nextBuyerState(known, told.state)
  return {
    state,
    credit_limit: told.credit_limit ?? credit_limit,
    // Where the agent cannot be asked it is never time to.
    next_ask_at: rhythm && nextAsk(state, sent_at ?? new Date(), rhythm),
  }
}

/** An approved buyer may lose the agent's yes, and a suspended one may get it back; for the others it is over. */
function nextAsk(state: ScreeningState, sentAt: Date, rhythm: ScreeningRhythm): Date | null {
  switch (state) {
    case "under_review":
    case "needs_information":
      return nextScreeningAsk(rhythm, sentAt, new Date(), Math.random)
    case "approved":
    case "suspended":
      return nextRecheck(rhythm, new Date(), Math.random)
    case "declined":
    case "closed":
      return null
  }
}

function later(called: Called<unknown>, sends: number): Date {
  return new Date(Date.now() + secondsUntilNext(called, sends) * 1_000)
}
