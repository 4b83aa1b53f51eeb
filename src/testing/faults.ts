import { z } from "@medusajs/framework/zod"
import { ControlError } from "./agent-simulator"

/** `timeout_before`: nothing happens; `timeout_after`: it happens; in both no answer comes. */
const KINDS = ["timeout_before", "timeout_after", "http_500"] as const
const LATER = ["garbage", "slow", "refuse", "duplicate_callback", "drop_callback"] as const

const faultSchema = z.strictObject({
  operation: z.string().optional(),
  kind: z.enum([...KINDS, ...LATER]),
  times: z.int().min(1).max(1_000_000).default(1),
  delay_ms: z.int().min(0).max(600_000).optional(),
  code: z.string().optional(),
})

export type Fault = { kind: (typeof KINDS)[number]; delay_ms: number }

/** Faults that wait for the calls they are meant for; the earliest fitting one is used first. */
export class Faults {
  private waiting: (z.output<typeof faultSchema> & { left: number })[] = []

  add(body: unknown): void {
    const parsed = faultSchema.safeParse(body)
    if (!parsed.success) {
      throw new ControlError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "))
    }
    if (LATER.some((kind) => kind === parsed.data.kind)) {
      throw new ControlError(`The fault "${parsed.data.kind}" is not there yet; known are ${KINDS.join(", ")}.`)
    }
    this.waiting.push({ ...parsed.data, left: parsed.data.times })
  }

  take(operation: string): Fault | null {
    const fault = this.waiting.find((candidate) => !candidate.operation || candidate.operation === operation)
    if (!fault) {
      return null
    }
    fault.left -= 1
    this.waiting = this.waiting.filter(({ left }) => left > 0)
    return { kind: fault.kind as Fault["kind"], delay_ms: fault.delay_ms ?? 0 }
  }

  reset(): void {
    this.waiting = []
  }
}
