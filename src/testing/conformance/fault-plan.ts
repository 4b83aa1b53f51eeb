import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { FAULT_KINDS, type FaultKind } from "./types"

/** `is_silent`: the connection stays open without an answer until the caller gives up; else it breaks at once. */
export type PlannedFault = { kind: FaultKind; is_silent: boolean }

/** How often one step is disturbed at most; then it is let through, so that a life comes to its end. */
export const FAULTS_A_STEP_MAX = 3

/** Draws the faults of one life from its seed. */
export class FaultPlan {
  private readonly random: ReturnType<typeof xoroshiro128plus>

  constructor(seed: number) {
    this.random = xoroshiro128plus(seed)
  }

  /** Every other call meets one. */
  next(): PlannedFault | null {
    if (uniformInt(this.random, 0, 1) === 0) {
      return null
    }
    const kind = FAULT_KINDS[uniformInt(this.random, 0, FAULT_KINDS.length - 1)]
    const mayBeSilent = kind === "timeout_before" || kind === "timeout_after"
    return { kind, is_silent: kind === "slow" || (mayBeSilent && uniformInt(this.random, 0, 1) === 0) }
  }
}
