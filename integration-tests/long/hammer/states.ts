import type { PlainOrder, Side } from "../../modules/trade-credit/plain-books"
import type { Arithmetic, Limits } from "./arithmetic"

export type State = {
  /** Without the temporary limit. */
  limit: number
  base: number
  temporary: Limits["temporary"]
  used: number
  outstanding: number
}

type Left = { version: number; left: number }

/** What was true after each version of one round: a refusal was right if it was right at a moment at which it may have been made. */
export class States {
  private first: Record<Side, number> = { agent: 0, own: 0 }
  private all: Record<Side, State[]> = { agent: [], own: [] }
  private readonly lefts: Record<Side, Map<PlainOrder, Left[]>> = { agent: new Map(), own: new Map() }

  begin(versions: Record<Side, number>, plain: Arithmetic): void {
    this.first = { ...versions }
    this.all = { agent: [], own: [] }
    this.note("agent", plain)
    this.note("own", plain)
  }

  note(side: Side, { model, limits }: Arithmetic): void {
    const { base, temporary } = limits
    const { limit, held, offline, outstanding } = model
    const used = held + outstanding.agent + Math.max(0, offline)
    this.all[side].push({ limit, base, temporary, used, outstanding: outstanding[side] })
  }

  noteLeft(side: Side, version: number, order: PlainOrder, left: number): void {
    const lefts = this.lefts[side]
    lefts.set(order, [...(lefts.get(order) ?? [{ version: 0, left: 0 }]), { version, left }])
  }

  /** From one version on up to another; those of other rounds are left out. */
  between(side: Side, from: number, to: number): State[] {
    return this.all[side].slice(Math.max(0, from - this.first[side]), to - this.first[side] + 1)
  }

  leftBetween(side: Side, order: PlainOrder | undefined, from: number, to: number): number[] {
    const all = (order && this.lefts[side].get(order)) ?? [{ version: 0, left: 0 }]
    return all
      .filter(({ version }, index) => version <= to && (version > from || (all[index + 1]?.version ?? Infinity) > from))
      .map(({ left }) => left)
  }

  range(side: Side): { from: number; to: number } {
    return { from: this.first[side], to: this.first[side] + this.all[side].length - 1 }
  }
}
