import type { AgentAnswer } from "../../port"
import { judgeCall } from "../judge-call"

const refused = (reason: "auth" | "invalid_request" | "declined") =>
  ({ kind: "refused", reason, code: "X", message: "No." }) as const
const retryable = (code: string) => ({ kind: "retryable", code, message: "Later." }) as const
const LOST = { kind: "unknown", message: "no answer" } as const

describe("what a call says about the agent itself", () => {
  it.each<[string, AgentAnswer<unknown>, number, ReturnType<typeof judgeCall>]>([
    ["a yes", { kind: "accepted", value: {} }, 20_000, "alive"],
    ["a number it knows", { kind: "duplicate", code: "X", message: "Taken." }, 20_000, "alive"],
    ["a no", refused("declined"), 20_000, "alive"],
    ["a no to a field", refused("invalid_request"), 20_000, "alive"],
    ["a door that is shut, or wrong credentials", refused("auth"), 20_000, "fault"],
    ["a later in its own words", { ...retryable("G080001"), is_agents_word: true }, 20_000, "alive"],
    ["a server that cannot be reached", retryable("ECONNREFUSED"), 20_000, "fault"],
    ["a wish for fewer calls", retryable("HTTP 429"), 20_000, "nothing"],
    ["no time left to call", retryable("deadline"), 20_000, "nothing"],
    ["no answer", LOST, 500, "fault"],
    ["no answer in hardly any time", LOST, 499, "nothing"],
  ])("%s", (_, answer, deadlineMs, verdict) => expect(judgeCall(answer, deadlineMs)).toBe(verdict))
})
