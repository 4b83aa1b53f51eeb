import { storage } from "./storage"

const PREFIX = "shop_draft:"

/** What somebody has begun to fill in, on this device only. */
export function readDraft<T>(key: string): T | null {
  const text = storage.get(PREFIX + key)
  try {
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

export function keepDraft(key: string, draft: unknown): void {
  storage.set(PREFIX + key, JSON.stringify(draft))
}

export function forgetDraft(key: string): void {
  storage.remove(PREFIX + key)
}

export function forgetDrafts(): void {
  storage.removeAll(PREFIX)
}
