import { useSearchParams } from "react-router-dom"

const VIEWS = ["us", "buyer", "agent", "all"] as const

/** Whose turn it is, or all applications. */
export type QueueView = (typeof VIEWS)[number]

/** Kept in the address, as filters are. An address that names states asks for those, whoever is to act. */
export function useQueueView(): [QueueView, (view: QueueView) => void] {
  const [params, setParams] = useSearchParams()
  const named = VIEWS.find((view) => view === params.get("view"))
  const view = named ?? (params.has("status") ? "all" : "us")

  function change(next: QueueView) {
    setParams((previous) => {
      const kept = new URLSearchParams(previous)
      kept.set("view", next)
      // Of another list these would say something else.
      for (const name of ["offset", "order", "status"]) {
        kept.delete(name)
      }
      return kept
    })
  }

  return [view, change]
}
