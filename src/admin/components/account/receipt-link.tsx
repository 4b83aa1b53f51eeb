import { Link, useSearchParams } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import { LINK } from "../text-link"

const PARAM = "receipt"

/** The one receipt that somebody wants to see, kept in the address; null: all of them. */
export function useShownReceipt() {
  const [params, setParams] = useSearchParams()
  return {
    id: params.get(PARAM),
    showAll: () => setParams((previous) => changed(previous, null)),
  }
}

/** From an entry to its receipt, whichever page of the list that is on. */
export function ReceiptLink({ id }: { id: string }) {
  const { t } = useText()
  const [params] = useSearchParams()
  return (
    <Link to={{ search: changed(params, id).toString() }} state={{ [PARAM]: id }} className={`${LINK} underline`}>
      {t("ledger.receipt")}
    </Link>
  )
}

function changed(params: URLSearchParams, id: string | null): URLSearchParams {
  const next = new URLSearchParams(params)
  next.delete(PARAM)
  if (id) {
    next.set(PARAM, id)
  }
  return next
}
