import { CHECKS, type Check, type CheckId } from "./types"

const SHOWN_MAX = 5

/** What was found against an adapter, by check. */
export class Findings {
  private readonly found = new Map<CheckId, string[]>()
  private where = "before any call"

  /** @param redact takes out what a message of the adapter's must not have contained */
  constructor(private readonly redact: (text: string) => string) {}

  /** What is noted from now on happened here. */
  at(where: string): void {
    this.where = where
  }

  note(check: CheckId, words: string): void {
    this.found.set(check, [...(this.found.get(check) ?? []), this.redact(`${this.where}: ${words}`)])
  }

  checks(): Check[] {
    return (Object.keys(CHECKS) as CheckId[]).map((id) => {
      const found = this.found.get(id) ?? []
      const more = found.length > SHOWN_MAX ? [`and ${found.length - SHOWN_MAX} more`] : []
      const detail = [...found.slice(0, SHOWN_MAX), ...more].join("\n")
      return { id, name: CHECKS[id], ok: found.length === 0, ...(detail && { detail }) }
    })
  }
}
