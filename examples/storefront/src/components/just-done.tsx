import { useEffect, useRef } from "react"
import { Notice } from "./notice"

/** What was just done on this page. It gets the focus, because what it was done with may be gone, or far below. */
export function JustDone({ what }: { what: string | null }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [what])
  return (
    what !== null && (
      <div ref={said} tabIndex={-1}>
        <Notice tone="good" announce>
          <p>{what}</p>
        </Notice>
      </div>
    )
  )
}
