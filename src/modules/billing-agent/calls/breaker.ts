import { randomUUID } from "node:crypto"
import type { AgentAnswer } from "../port"
import { LEASE_MARGIN_MS } from "../sql"
import type { BreakerPolicy, HealthRow, HealthRows } from "./health-rows"
import { judgeCall } from "./judge-call"

/** How old a process's knowledge of an agent may be: with a closed breaker it reads once in this time, and writes nothing. */
export const KNOWN_FOR_MS = 1_000

/** `shut`: don't call · `trial`: the one call that finds out whether the agent is back */
export type Entry =
  | { kind: "open_road" }
  | { kind: "trial"; owner: string; insists: boolean; left_alone_until: Date }
  | { kind: "shut"; retry_after_seconds: number }

/**
 * Leaves an agent alone that has failed several times in a row, so that nobody waits for it and it can recover: for a
 * time that doubles up to a maximum, after which exactly one caller of all processes tries. What is known is in a row that
 * all processes share.
 */
export class Breaker {
  private readonly known = new Map<string, { row: Promise<HealthRow>; read_at: number }>()

  constructor(
    private readonly rows: HealthRows,
    private readonly policyOf: (agentId: string) => BreakerPolicy
  ) {}

  /** Seconds until somebody may try again; 0: somebody may now; null: the agent is not left alone. */
  async secondsShut(agentId: string): Promise<number | null> {
    const { row, read_at } = this.look(agentId)
    const { seconds_shut } = await row
    return seconds_shut === null ? null : Math.max(0, seconds_shut - (Date.now() - read_at) / 1_000)
  }

  /** @param insists a person wants to know it now: tries before its time, unless somebody is at it */
  async enter(agentId: string, deadlineMs: number, insists = false): Promise<Entry> {
    const seconds = await this.secondsShut(agentId)
    if (seconds === null) {
      return { kind: "open_road" }
    }
    if (seconds > 0 && !insists) {
      return shut(seconds)
    }
    const owner = randomUUID()
    const left_alone_until = await this.rows.claimTrial(agentId, owner, deadlineMs + LEASE_MARGIN_MS, insists)
    this.known.delete(agentId)
    if (left_alone_until) {
      return { kind: "trial", owner, insists, left_alone_until }
    }
    // Somebody else tries, or has found the agent back meanwhile.
    const left = await this.secondsShut(agentId)
    return left === null ? { kind: "open_road" } : shut(left)
  }

  /** Nothing was called after all: whoever comes next may try, once it is time. */
  async giveUp(agentId: string, entry: Exclude<Entry, { kind: "shut" }>): Promise<void> {
    if (entry.kind === "trial") {
      await this.rows.giveUpTrial(entry.owner, entry.left_alone_until)
      this.known.delete(agentId)
    }
  }

  /** @returns whether the agent is left alone from now on, or still */
  async leave(
    agentId: string,
    entry: Exclude<Entry, { kind: "shut" }>,
    answer: AgentAnswer<unknown>,
    deadlineMs: number
  ): Promise<boolean> {
    const verdict = judgeCall(answer, deadlineMs)
    if (entry.kind === "trial") {
      await this.endTrial(agentId, entry, verdict, answer)
      return verdict !== "alive"
    }
    if (verdict === "fault") {
      const isOpen = await this.rows.fail(agentId, wordsOf(answer), this.policyOf(agentId))
      this.known.delete(agentId)
      return isOpen
    }
    if (verdict === "alive" && (await this.look(agentId).row).failures_in_row > 0) {
      await this.rows.forgetFailures(agentId)
      this.known.delete(agentId)
    }
    return false
  }

  private async endTrial(
    agentId: string,
    { owner, insists, left_alone_until }: Extract<Entry, { kind: "trial" }>,
    verdict: ReturnType<typeof judgeCall>,
    answer: AgentAnswer<unknown>
  ): Promise<void> {
    if (verdict === "alive") {
      await this.rows.close(owner)
    } else if (verdict === "fault") {
      await this.rows.failTrial(owner, wordsOf(answer), this.policyOf(agentId), insists)
    } else {
      await this.rows.giveUpTrial(owner, left_alone_until)
    }
    this.known.delete(agentId)
  }

  private look(agentId: string): { row: Promise<HealthRow>; read_at: number } {
    const known = this.known.get(agentId)
    if (known && Date.now() - known.read_at < KNOWN_FOR_MS) {
      return known
    }
    const row = this.rows.read(agentId)
    const looked = { row, read_at: Date.now() }
    this.known.set(agentId, looked)
    // A read that failed tells its own caller, and nobody after it.
    row.catch(() => this.known.delete(agentId))
    return looked
  }
}

const shut = (seconds: number): Entry => ({ kind: "shut", retry_after_seconds: Math.max(1, Math.ceil(seconds)) })

function wordsOf(answer: AgentAnswer<unknown>): string {
  return answer.kind === "accepted" ? "" : answer.message
}
