import type { ReactNode } from "react"

export type Tone = "info" | "good" | "waiting" | "bad"

type NoticeProps = { tone: Tone; title?: string; children?: ReactNode; announce?: boolean }

/** `announce`: it has just appeared, so it is read out. */
export function Notice({ tone, title, children, announce = false }: NoticeProps) {
  const role = announce ? (tone === "bad" ? "alert" : "status") : undefined
  return (
    <div className={`notice notice--${tone}`} role={role}>
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  )
}

export function Badge({ tone, children }: { tone: Tone | "none"; children: ReactNode }) {
  return <span className={`badge badge--${tone}`}>{children}</span>
}
