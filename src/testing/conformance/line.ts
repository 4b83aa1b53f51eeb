import { judgeAnswer, type Verdict } from "../../domain/shipment/judge-answer"
import type { AgentAnswer } from "../../modules/billing-agent/port"
import { classProblem, isAnswer } from "./class-problem"
import { FAULTS_A_STEP_MAX, type FaultPlan, type PlannedFault } from "./fault-plan"
import type { Findings } from "./findings"
import type { Leaks } from "./leaks"
import type { SimulatorControl } from "./simulator-control"
import type { FaultKind } from "./types"
import { watchCall, type Send } from "./watched-call"

/** What an undisturbed call may take. */
const QUIET_DEADLINE_MS = 5_000
const SENDS_MAX = FAULTS_A_STEP_MAX + 3

export type Step<T> = {
  /** For findings, such as `registerOrder K3-1`. */
  what: string
  send: Send<T>
  /** Asking has no effect, so that its faults may be called *retryable*. */
  is_question?: boolean
  /** Takes something back: that it is not there proves, after a lost answer, that it was done. */
  is_undo?: boolean
  /** Whatever the agent itself says to it shows that it is there. */
  any_word?: boolean
  /** Played before what the seed brings; `none`: the step is not disturbed. */
  faults?: FaultKind[] | "none"
}
export type Settled<T> = { verdict: Verdict; answer: AgentAnswer<T> }

/** Calls an adapter, disturbs the calls, watches each, and sends again as the plugin does: under the same number. */
export class Line {
  faults_met = 0
  /** How often something changed at the agent, by its own account. */
  effects_seen = 0
  private last_request_id = 0
  /** Played to the agent, and not met: the call before did not reach it. */
  private waiting: PlannedFault | null = null

  constructor(
    private readonly parts: {
      control: SimulatorControl
      plan: FaultPlan
      findings: Findings
      leaks: Leaks
      where: string
      deadline_ms: number
      grace_ms: number
    }
  ) {}

  /** Sends until it is settled; what is never settled ends as *unknown*, and was noted. */
  async settle<T>(step: Step<T>): Promise<Settled<T>> {
    const forced = step.faults === "none" ? [] : [...(step.faults ?? [])]
    let unanswered = 0
    let last: AgentAnswer<T> = { kind: "unknown", message: "(never sent)" }
    for (let sends = 1; sends <= SENDS_MAX; sends++) {
      const planned = step.faults === "none" || sends > FAULTS_A_STEP_MAX ? null : this.parts.plan.next()
      const kind = forced.shift()
      const { answer, met } = await this.call(step, sends, kind ? { kind, is_silent: false } : planned)
      last = answer
      const judged = judgeAnswer(answer.kind, unanswered)
      const isGone = step.is_undo && unanswered > 0 && answer.kind === "refused" && answer.reason === "not_found"
      unanswered = judged.unanswered_sends
      const verdict = isGone ? "accepted" : judged.verdict
      // What a played refusal says is not about the request: staff would send it again.
      if (verdict !== "retry" && verdict !== "unknown" && met !== "refuse") {
        return { verdict, answer }
      }
    }
    this.parts.findings.note("life", `gave no answer that settles it in ${SENDS_MAX} sends; the last: ${shown(last)}`)
    return { verdict: "unknown", answer: last }
  }

  private async call<T>(step: Step<T>, sends: number, fault: PlannedFault | null) {
    const { control, findings, leaks, where, deadline_ms, grace_ms } = this.parts
    findings.at(`${where}, ${step.what}, send ${sends}`)
    if (fault && !this.waiting) {
      await control.fault({
        kind: fault.kind,
        times: 1,
        ...(fault.is_silent && { delay_ms: silenceMs(deadline_ms, grace_ms) }),
      })
      this.waiting = fault
    }
    const limit = this.waiting?.is_silent ? deadline_ms : QUIET_DEADLINE_MS
    const { answer, thrown, took_ms } = await watchCall(step.send, limit, grace_ms)
    if (took_ms === null || took_ms > limit + grace_ms) {
      findings.note("deadlines", `had not ended ${grace_ms} ms after its deadline of ${limit} ms`)
    }
    if (thrown !== undefined) {
      findings.note("throws", `threw ${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : "something"}`)
    }
    for (const label of leaks.foundIn(thrown ?? answer)) {
      findings.note("secrets", `${label} is in ${thrown === undefined ? "the answer" : "the thrown error"}`)
    }
    const { met, came } = await this.seeWhatCame()
    const ended = thrown === undefined && took_ms !== null
    const problem =
      ended && classProblem(answer, { came, met, is_question: !!step.is_question, any_word: step.any_word })
    if (problem) {
      findings.note("classes", problem)
    }
    return { answer: isAnswer(answer) ? answer : ({ kind: "unknown", message: "(no answer)" } as const), met }
  }

  /** Whether the call reached the agent, and the fault that it met there. */
  async seeWhatCame(): Promise<{ came: boolean; met: FaultKind | null }> {
    const came = await this.parts.control.requestsSince(this.last_request_id)
    this.last_request_id = came.at(-1)?.id ?? this.last_request_id
    this.effects_seen += came.filter(({ effect }) => effect).length
    if (came.length === 0) {
      return { came: false, met: null }
    }
    const met = this.waiting?.kind ?? null
    this.waiting = null
    this.faults_met += met ? 1 : 0
    return { came: true, met }
  }
}

/** How long a silent agent is silent: longer than an adapter is waited for. */
export const silenceMs = (deadlineMs: number, graceMs: number) => deadlineMs + 2 * graceMs

export function shown(answer: AgentAnswer<unknown>): string {
  switch (answer.kind) {
    case "accepted":
      return `accepted ${JSON.stringify(answer.value)}`
    case "refused":
      return `refused as ${answer.reason} (${answer.code}: ${answer.message})`
    default:
      return `${answer.kind} (${answer.message})`
  }
}
