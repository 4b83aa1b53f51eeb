import type { ServerResponse } from "node:http"
import type { AgentSimulator, SimulatedAnswer } from "./agent-simulator"
import type { CallFault, Fault, Faults } from "./faults"
import type { RequestLog } from "./request-log"
import type { StateFile } from "./state-file"

export type Simulated = { simulator: AgentSimulator; faults: Faults; log: RequestLog }

const WITHOUT_EFFECT: readonly CallFault[] = ["timeout_before", "http_500", "refuse"]
const GARBAGE = "<html><body>The service is being mai"

/** One call of an agent's own interface, as it would be answered, or as the waiting fault has it. */
export function playCall(
  { simulator, faults, log }: Simulated,
  stateFile: StateFile,
  { operation, body }: { operation: string; body: string },
  response: ServerResponse
): void {
  const fault = faults.take(operation)
  const isHandled = fault === null || !WITHOUT_EFFECT.includes(fault.kind)
  const handled = isHandled ? simulator.handle(operation, body) : null
  if (isHandled) {
    stateFile.save()
  }
  log.add({
    operation,
    fields: simulator.describe(operation, body),
    outcome: fault?.kind ?? handled?.body ?? "",
    effect: isHandled ? handled?.effect : false,
  })
  const answer = fault?.kind === "refuse" ? simulator.refuse(operation, fault.code) : handled
  if (!fault) {
    return send(response, answer)
  }
  setTimeout(() => playFault(fault, answer, response), fault.delay_ms).unref()
}

function playFault({ kind }: Fault, answer: SimulatedAnswer | null, response: ServerResponse): void {
  switch (kind) {
    case "timeout_before":
    case "timeout_after":
      // No answer: the connection stayed open for as long as was asked, and now breaks.
      return void response.destroy()
    case "http_500":
      return void response.writeHead(500).end()
    case "garbage":
      return void response.writeHead(200, { "content-type": "text/html" }).end(GARBAGE)
    case "slow":
    case "refuse":
      return send(response, answer)
  }
}

function send(response: ServerResponse, answer: SimulatedAnswer | null): void {
  response.writeHead(200, { "content-type": answer?.contentType ?? "text/plain" }).end(answer?.body)
}
