import type { Told } from "./journal"

/** What was asked in a round, by the keys of the entries that it may have written. */
export class ToldByKey {
  private readonly done = new Map<string, Told[]>()

  constructor(told: Told[]) {
    for (const one of told.filter(({ outcome }) => outcome === "done")) {
      for (const key of keysOf(one)) {
        this.done.set(key, [...(this.done.get(key) ?? []), one])
      }
    }
  }

  /** What was acknowledged under the key of an entry, in whatever number of requests. */
  of(entryKey: string): Told[] {
    const found = this.done.get(entryKey)
    if (found) {
      return found
    }
    // `transfer:<charge>:<serial>:in`, `release:<charge>`, `limit_expired:<account>:<version>`
    const [kind, id] = entryKey.split(":")
    return this.done.get(kind === "limit_expired" ? kind : `transfer:${id}`) ?? []
  }

  /** Those who asked for the entry itself, first who did so first. */
  exactly(entryKey: string): Told[] | undefined {
    return this.done.get(entryKey)
  }

  keys(): [string, Told[]][] {
    return [...this.done]
  }
}

const keysOf = ({ kind, key }: Told): string[] => (kind === "sync" ? [key, `${key}:limit`] : [key])
