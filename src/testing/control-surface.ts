import { z } from "@medusajs/framework/zod"
import { ControlError, type AgentSimulator } from "./agent-simulator"
import type { Faults } from "./faults"
import type { RequestLog } from "./request-log"

const decision = z.strictObject({
  kind: z.enum(["buyer", "order"]),
  ref: z.string().min(1),
  decision: z.enum(["approve", "decline", "request_information"]),
  credit_limit: z.int().min(0).optional(),
  reason: z.string().optional(),
})
const payment = z.strictObject({ buyer_ref: z.string().min(1), amount: z.number().positive() })
const clock = z.strictObject({ advance_seconds: z.int().min(0) })

/** The JSON surface beside the agent's wire format, with which tests and the demo play the agent's people. */
export function control(
  simulator: AgentSimulator,
  { faults, log }: { faults: Faults; log: RequestLog },
  request: { method: string; action: string; query: URLSearchParams; body: string }
): unknown {
  const body = () => parseJson(request.body)
  switch (`${request.method} ${request.action}`) {
    case "GET state":
      return simulator.state()
    case "GET requests":
      return { requests: log.list(request.query.get("since")) }
    case "POST decide":
      simulator.decide(parse(decision, body()))
      return simulator.state()
    case "POST pay": {
      const { buyer_ref, amount } = parse(payment, body())
      simulator.pay(buyer_ref, amount)
      return simulator.state()
    }
    case "POST clock":
      simulator.clockOffsetSeconds += parse(clock, body()).advance_seconds
      return { now: new Date(Date.now() + simulator.clockOffsetSeconds * 1000).toISOString() }
    case "POST faults":
      faults.add(body())
      return {}
    case "DELETE faults":
      faults.reset()
      return {}
    case "POST reset":
      simulator.reset()
      faults.reset()
      log.reset()
      return {}
    default:
      throw new ControlError(`There is no ${request.method} ${request.action} here.`, 404)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text || "{}")
  } catch {
    throw new ControlError("The body is no JSON.")
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (!parsed.success) {
    throw new ControlError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "))
  }
  return parsed.data
}
