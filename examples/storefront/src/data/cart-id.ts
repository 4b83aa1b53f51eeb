import { useSyncExternalStore } from "react"
import { storage } from "../lib/storage"

const KEY = "shop_cart"
const OWNER_KEY = "shop_cart_owner"
const listeners = new Set<() => void>()

export const readCartId = (): string | null => storage.get(KEY)

/** Whose it is; null: it was filled by a guest, and whoever signs in next takes it along. */
export const readCartOwner = (): string | null => storage.get(OWNER_KEY)

export function keepCart(id: string, owner: string | null): void {
  storage.set(KEY, id)
  if (owner) {
    storage.set(OWNER_KEY, owner)
  } else {
    storage.remove(OWNER_KEY)
  }
  listeners.forEach((listener) => listener())
}

export function forgetCart(): void {
  storage.remove(KEY)
  storage.remove(OWNER_KEY)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener("storage", listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener("storage", listener)
  }
}

/** The cart that this browser fills; also after a reload, and in another tab. */
export function useCartId(): string | null {
  return useSyncExternalStore(subscribe, readCartId)
}
