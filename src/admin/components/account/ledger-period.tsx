import { Input } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { useText } from "../../hooks/use-text"

type Period = { from: string; to: string; onChange: (name: "from" | "to", day: string) => void }

/** From which day to which, both included; kept in the address, beside the list's filters. */
export function usePeriod(): Period {
  const [params, setParams] = useSearchParams()
  return {
    from: params.get("from") ?? "",
    to: params.get("to") ?? "",
    onChange: (name, day) =>
      setParams((previous) => {
        const next = new URLSearchParams(previous)
        next.delete("offset")
        next.delete(name)
        if (day) {
          next.set(name, day)
        }
        return next
      }),
  }
}

export function LedgerPeriod({ from, to, onChange }: Period) {
  const { t } = useText()
  return (
    <div className="flex items-center gap-x-2">
      {(["from", "to"] as const).map((name) => (
        <Input
          key={name}
          size="small"
          type="date"
          aria-label={t(`ledger.${name}`)}
          title={t(`ledger.${name}`)}
          value={name === "from" ? from : to}
          onChange={({ target }) => onChange(name, target.value)}
        />
      ))}
    </div>
  )
}
