import { useCreditFigures } from "../../hooks/home"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { Section } from "../section"
import { CreditSection } from "./credit-section"
import { FirstSteps } from "./first-steps"

/** What is lent, a card a currency and book; in a new store, how to begin. */
export function CreditSections() {
  const { t } = useText()
  const { data, error, isPending, refetch } = useCreditFigures()
  if (isPending || (error && !data)) {
    return (
      <Section title={t("home.limit")}>
        {isPending ? <LoadingRows rows={5} /> : <LoadError error={error} retry={refetch} />}
      </Section>
    )
  }
  if (data.length === 0) {
    return <FirstSteps />
  }
  return (
    <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
      {data.map((figure) => (
        <CreditSection key={`${figure.currency_code} ${figure.book}`} figure={figure} />
      ))}
    </div>
  )
}
