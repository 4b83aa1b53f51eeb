import { readReason } from "../../domain/text/written-reason"
import { useFormat } from "../hooks/use-format"
import { usePerson } from "../hooks/use-person"
import { useText } from "../hooks/use-text"

/** Why something was done, as the books have it, with the second person by name. */
export function Reason({ text }: { text: string }) {
  const { t } = useText()
  const { money } = useFormat()
  const { reason, second, writtenOff } = readReason(text)
  const person = usePerson(second ?? "")
  const said = writtenOff
    ? t("writeOff.reason", { reason, amount: money(writtenOff.amount, writtenOff.currencyCode) })
    : reason
  return <>{second ? t("secondPerson.reason", { reason: said, person }) : said}</>
}
