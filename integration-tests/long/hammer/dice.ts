import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"

/** What chance decides for one worker. */
export class Dice {
  private readonly random: ReturnType<typeof xoroshiro128plus>

  constructor(seed: number) {
    this.random = xoroshiro128plus(seed)
  }

  between(from: number, to: number): number {
    return uniformInt(this.random, from, to)
  }

  inHundred(percent: number): boolean {
    return this.between(1, 100) <= percent
  }

  pick<One>(all: readonly One[]): One | undefined {
    return all.length === 0 ? undefined : all[this.between(0, all.length - 1)]
  }

  /** One of them, as often as its weight says. */
  weighted<One extends { weight: number }>(all: readonly One[]): One {
    let left = this.between(
      1,
      all.reduce((sum, { weight }) => sum + weight, 0)
    )
    return all.find(({ weight }) => (left -= weight) <= 0)!
  }
}
