import { useEffect, useState } from "react"
import { useLocation, useNavigate } from "react-router-dom"

/** What the page that led here had to say. It is kept while this page is shown, and not said again after a reload. */
export function usePassedOn<State extends object>(): { said: State | null; forget: () => void } {
  const { state, pathname, search } = useLocation() as { state: State | null; pathname: string; search: string }
  const navigate = useNavigate()
  const [said, setSaid] = useState(state)
  useEffect(() => {
    if (state) {
      setSaid(state)
      void navigate(pathname + search, { replace: true, state: null, preventScrollReset: true })
    }
  }, [state, pathname, search, navigate])
  return { said, forget: () => setSaid(null) }
}
