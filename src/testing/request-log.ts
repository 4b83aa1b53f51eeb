const KEPT_MAX = 10_000

export type LoggedRequest = {
  id: number
  at: string
  operation: string
  fields: Record<string, string>
  /** What the caller got: the answer's body, or the fault that was played. */
  outcome: string
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

  /** @param since an id, or an ISO instant; what is later is returned */
  list(since: string | null): LoggedRequest[] {
    if (!since) {
      return this.entries
    }
    return /^[0-9]+$/.test(since)
      ? this.entries.filter(({ id }) => id > Number(since))
      : this.entries.filter(({ at }) => at > new Date(since).toISOString())
  }

  reset(): void {
    this.entries = []
  }
}
