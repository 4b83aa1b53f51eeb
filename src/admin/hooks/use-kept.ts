import { useMemo, useSyncExternalStore } from "react"

const readers = new Set<() => void>()

/** What was kept under this name in this tab, as it is now: whatever page keeps something, all follow. */
export function useKept<Value>(name: string): Value | null {
  const text = useSyncExternalStore(subscribe, () => sessionStorage.getItem(name))
  return useMemo(() => parse<Value>(text), [text])
}

/** Also when no page that shows it is open any more. */
export function keep(name: string, value: unknown): void {
  if (value === null) {
    sessionStorage.removeItem(name)
  } else {
    sessionStorage.setItem(name, JSON.stringify(value))
  }
  readers.forEach((tell) => tell())
}

function subscribe(tell: () => void): () => void {
  readers.add(tell)
  return () => readers.delete(tell)
}

function parse<Value>(text: string | null): Value | null {
  try {
    return text === null ? null : (JSON.parse(text) as Value)
  } catch {
    return null
  }
}
