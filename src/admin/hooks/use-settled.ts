import { useEffect, useState } from "react"

const PAUSE_MS = 300

/** What is typed, once the typing pauses: not every letter is a request. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
