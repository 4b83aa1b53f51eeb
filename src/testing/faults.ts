import { z } from "@medusajs/framework/zod"
import { ControlError } from "./agent-simulator"

/**
 * - `timeout_before`, `http_500`: nothing happens · `timeout_after`, `garbage`: it happens, and no answer comes, or none
 *   that can be read · `slow`: it happens, and the answer comes late · `refuse`: the agent says no, with `code`
 * - callbacks: these wait for a message of the agent's own, and an agent that sends none never uses them up
 */
const CALL_FAULTS = ["timeout_before", "timeout_after", "http_500", "garbage", "slow", "refuse"] as const
const CALLBACK_FAULTS = ["duplicate_callback", "drop_callback"] as const
const SLOW_MS = 2_000

const faultSchema = z
  .strictObject({
    operation: z.string().optional(),
    kind: z.enum([...CALL_FAULTS, ...CALLBACK_FAULTS]),
    times: z.int().min(1).max(1_000_000).default(1),
    delay_ms: z.int().min(0).max(600_000).optional(),
    code: z.string().min(1).optional(),
  })
  .refine(({ kind, code }) => kind === "refuse" || code === undefined, {
    path: ["code"],
    error: "is for the kind refuse only",
  })

export type CallFault = (typeof CALL_FAULTS)[number]
export type Fault = { kind: CallFault; delay_ms: number; code?: string }

/** Faults that wait for the calls they are meant for; the earliest fitting one is used first. */
export class Faults {
  private waiting: (z.output<typeof faultSchema> & { left: number })[] = []

  constructor(private readonly operations?: readonly string[]) {}

  add(body: unknown): void {
    const parsed = faultSchema.safeParse(body)
    if (!parsed.success) {
      throw new ControlError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "))
    }
    const { operation, times } = parsed.data
    if (operation !== undefined && this.operations && !this.operations.includes(operation)) {
      throw new ControlError(`operation: there is no "${operation}"; known are ${this.operations.join(", ")}.`)
    }
    this.waiting.push({ ...parsed.data, left: times })
  }

  /** The fault for a call of the agent's interface that has just come in. */
  take(operation: string): Fault | null {
    const fault = this.waiting.find(
      (candidate) => isOfCall(candidate.kind) && (candidate.operation ?? operation) === operation
    )
    if (!fault || !isOfCall(fault.kind)) {
      return null
    }
    fault.left -= 1
    this.waiting = this.waiting.filter(({ left }) => left > 0)
    const { kind, code } = fault
    return { kind, delay_ms: fault.delay_ms ?? (kind === "slow" ? SLOW_MS : 0), ...(code !== undefined && { code }) }
  }

  reset(): void {
    this.waiting = []
  }
}

function isOfCall(kind: string): kind is CallFault {
  return CALL_FAULTS.some((known) => known === kind)
}
