import { refusalOf, type Refusal } from "./refusals"
import type { Status } from "./status"

/** What somebody asked of the module, and what became of it. */
export type Asked = {
  kind: string
  account_id: string
  /** Of the entry that it writes; some write entries under keys made of this one. */
  key: string
  amount: number
  /** Of the hold, or the charge, that it is about. */
  about?: string
  /** Adjusted for the how manieth time. */
  serial?: number
  /** How far staff let the order go, and who and why. */
  override?: { amount: number; actor: string; reason: string }
  unguaranteed?: boolean
  expires_at?: Date
  day?: number
  expected_version?: number
  /** As the agent says it; null: it says nothing. */
  agents_limit?: number | null
  /** By a second person. */
  approved?: boolean
  /** The module may find nothing to write. */
  may_be_nothing?: boolean
}

type Course = {
  outcome: "under way" | "done" | "nothing" | Refusal
  /** What the answer named. */
  id: string | null
  /** In the order of all that happened. */
  sent: number
  done: number
  done_at: number
  /** The account was so all the time; null: that is not certain, or does not matter. */
  status: ReturnType<ReturnType<Status["since"]>>
}

export type Told = Asked & Course

/** All that was asked in one round, in the order of its happening. */
export class Journal {
  told: Told[] = []
  readonly unexpected: string[] = []
  readonly refusals: Partial<Record<Refusal, number>> = {}
  readonly counts = { requests: 0, repeats: 0, conflicts: 0 }
  private now = 0

  /** A new round: what was asked before has been judged. */
  turnPage(): void {
    this.told = []
  }

  /**
   * @param may in which ways it may be refused
   * @param effect of an answer: whether it did anything, and the id that it named
   * @param status of the account, where it must be active: the answer is held against what is certain of it
   */
  async ask<Answer>(
    asked: Asked,
    may: Refusal[],
    work: () => Promise<Answer>,
    effect: (answer: Answer) => { id: string } | null,
    status?: Status
  ): Promise<Answer | null> {
    const told: Told = { ...asked, outcome: "under way", id: null, sent: ++this.now, done: 0, done_at: 0, status: null }
    this.told.push(told)
    this.counts.requests += 1
    const statusUntilThen = status?.since()
    try {
      const answer = await work()
      const done = effect(answer)
      told.outcome = done ? "done" : "nothing"
      told.id = done?.id ?? null
      return answer
    } catch (error) {
      this.takeRefusal(told, status ? [...may, "not_active"] : may, error)
      return null
    } finally {
      told.done = ++this.now
      told.done_at = Date.now()
      const was = (told.status = statusUntilThen?.() ?? null)
      if ((was === "suspended" && told.outcome === "done") || (was === "active" && told.outcome === "not_active")) {
        this.unexpected.push(`${asked.kind} ${asked.key}: ${told.outcome} although the account was ${was}`)
      }
    }
  }

  private takeRefusal(told: Told, may: Refusal[], error: unknown): void {
    const refusal = refusalOf(error)
    if (refusal === null || !may.includes(refusal)) {
      this.unexpected.push(`${told.kind} ${told.key}: ${(error as Error).message}`)
      return
    }
    told.outcome = refusal
    this.refusals[refusal] = (this.refusals[refusal] ?? 0) + 1
  }
}

/** Whoever answers with a record has done something. */
export const itself = <Answer extends { id: string }>(answer: Answer): Answer => answer
