import type { BillingAgent } from "../../../modules/billing-agent/port"
import { mustNotBeTaken, valueOf, type Stage } from "../stage"

/** Asks whether the agent is there, which must change nothing; and where another set-up is given, is turned away with it. */
export async function testConnection(stage: Stage): Promise<void> {
  const { adapter, line, findings, subject } = stage
  if (!adapter.testConnection) {
    return
  }
  const before = line.effects_seen
  valueOf(stage, await line.settle(knock("testConnection", adapter)))
  if (line.effects_seen > before) {
    findings.note("effects", "testing the connection changed something at the agent")
  }
  if (subject.with_wrong_credentials?.testConnection) {
    const step = knock("testConnection with wrong credentials", subject.with_wrong_credentials)
    const turnedAway = await line.settle({ ...step, faults: "none" })
    const isAuth = turnedAway.answer.kind === "refused" && turnedAway.answer.reason === "auth"
    mustNotBeTaken(stage, turnedAway, () => isAuth, "refused as auth")
  }
}

const knock = (what: string, adapter: BillingAgent) => ({
  what,
  send: (call: Parameters<NonNullable<BillingAgent["testConnection"]>>[0]) => adapter.testConnection!(call),
  is_question: true,
  any_word: true,
})
