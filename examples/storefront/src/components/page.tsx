import { useEffect, useRef, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

let isFirstPage = true

type PageProps = { title: string; lead?: ReactNode; aside?: ReactNode; narrow?: boolean; children?: ReactNode }

/**
 * One page with its heading. After going from page to page the heading gets the focus, so that who listens or uses the
 * keyboard begins there, as after a page load.
 */
export function Page({ title, lead, aside, narrow = false, children }: PageProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t("shop.name")}`
  }, [title, t])
  useEffect(() => {
    if (!isFirstPage) {
      heading.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [])
  return (
    <div className={narrow ? "page page--narrow" : "page"}>
      <header className="page__head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  )
}
