import { ControlError } from "./agent-simulator"

const KEPT_MAX = 10_000

export type LoggedRequest = {
  id: number
  at: string
  operation: string
  fields: Record<string, string>
  /** What the caller got: the answer's body, or the fault that was played. */
  outcome: string
  /** Did the call change what the agent holds? Counted by a number, this shows what happened twice. */
  effect?: boolean
}

/** What came in, oldest first; the oldest fall out. */
export class RequestLog {
  private entries: LoggedRequest[] = []
  private lastId = 0

  add(entry: Omit<LoggedRequest, "id" | "at">): void {
    this.lastId += 1
    this.entries.push({ id: this.lastId, at: new Date().toISOString(), ...entry })
    this.entries.splice(0, this.entries.length - KEPT_MAX)
  }

  /**
   * @param since an id, or an ISO instant; what is later is returned
   * @throws ControlError 400 when it is neither
   */
  list(since: string | null): LoggedRequest[] {
    if (!since) {
      return this.entries
    }
    if (/^[0-9]+$/.test(since)) {
      return this.entries.filter(({ id }) => id > Number(since))
    }
    const instant = new Date(since)
    if (Number.isNaN(instant.getTime())) {
      throw new ControlError("`since` must be the id of a request, or an instant such as 2026-01-31T09:00:00Z.")
    }
    return this.entries.filter(({ at }) => at > instant.toISOString())
  }

  reset(): void {
    this.entries = []
  }
}
