import { useState } from "react"

/** A state that is still there when this page is opened again in the same tab. */
export function useKept<Value>(key: string): [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState<Value | null>(() => parse(sessionStorage.getItem(key)))
  return [
    value,
    (next) => {
      setValue(next)
      if (next === null) {
        sessionStorage.removeItem(key)
      } else {
        sessionStorage.setItem(key, JSON.stringify(next))
      }
    },
  ]
}

function parse<Value>(text: string | null): Value | null {
  try {
    return text === null ? null : (JSON.parse(text) as Value)
  } catch {
    return null
  }
}
