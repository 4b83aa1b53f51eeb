import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import type { Fault } from "../../helpers/simulator"

const KINDS = ["timeout_before", "timeout_after", "http_500", "garbage", "slow", "refuse"]
/** One that waits for the last parcel before it tells the agent, and one that tells of each. */
const PROGRAMS = ["kuroneko", "kuroneko-split"] as const
export const STORIES = [
  "shipped_whole",
  "shipped_in_two",
  "cancelled_before_shipment",
  "cancelled_while_unknown",
  "label_corrected",
  "refunded_in_part",
  "returned_in_part",
] as const
export type Story = (typeof STORIES)[number]

/** Longer than the adapter waits (`AGENT_TIMEOUT_MS`): a silent agent. */
const SILENCE_MS = 1_500
const FAULTS_A_STEP_MAX = 3

/** All that chance decides in one plan. */
export class FaultPlan {
  private readonly random: ReturnType<typeof xoroshiro128plus>

  constructor(seed: number) {
    this.random = xoroshiro128plus(seed)
  }

  program(): string {
    return PROGRAMS[this.between(0, PROGRAMS.length - 1)]
  }

  /** Three or four, in any order. */
  stories(): Story[] {
    const left: Story[] = [...STORIES]
    return Array.from({ length: this.between(3, 4) }, () => left.splice(this.between(0, left.length - 1), 1)[0])
  }

  quantity(): number {
    return this.between(2, 4)
  }

  refundAmount(): number {
    return this.between(1, 1_000)
  }

  /** How often an event of Medusa's comes: it may be lost, and it may come twice. */
  deliveries(): number {
    return this.between(0, 2)
  }

  /** None to three faults for the calls that the coming step may make. */
  faultsFor(operations: string[]): Fault[] {
    return Array.from({ length: this.between(0, FAULTS_A_STEP_MAX) }, () => {
      const kind = KINDS[this.between(0, KINDS.length - 1)]
      const isSilent = kind === "slow" || (kind.startsWith("timeout") && this.between(0, 1) === 0)
      const operation = operations[this.between(0, operations.length - 1)]
      return { operation, kind, times: this.between(1, 2), ...(isSilent && { delay_ms: SILENCE_MS }) }
    })
  }

  private between(least: number, most: number): number {
    return uniformInt(this.random, least, most)
  }
}
