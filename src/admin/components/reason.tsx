import { Badge } from "@medusajs/ui"
import { readReason } from "../../domain/text/written-reason"
import { useFormat } from "../hooks/use-format"
import { usePerson } from "../hooks/use-person"
import { useText } from "../hooks/use-text"

/**
 * Why something was done, as the books have it. What the books themselves added stands apart from a person's words, with the
 * second person by name: nobody can type a badge.
 */
export function Reason({ text }: { text: string }) {
  const { t } = useText()
  const { money } = useFormat()
  const { reason, second, writtenOff } = readReason(text)
  const person = usePerson(second ?? "")
  return (
    <>
      {writtenOff && (
        <>
          <Badge size="2xsmall">
            {t("writeOff.amount", { amount: money(writtenOff.amount, writtenOff.currencyCode) })}
          </Badge>{" "}
        </>
      )}
      {reason}
      {second && (
        <>
          {" "}
          <Badge size="2xsmall">{t("secondPerson.approvedBy", { person })}</Badge>
        </>
      )}
    </>
  )
}
