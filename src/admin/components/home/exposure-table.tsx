import { Table } from "@medusajs/ui"
import type { Exposure } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { partsOf } from "./exposure-parts"

/** The chart's figures, newest day first. */
export function ExposureTable({ exposure, label }: { exposure: Exposure; label: string }) {
  const { t } = useText()
  const { plainDate } = useFormat()
  const { currency_code: currencyCode, days } = exposure
  const parts = [...partsOf(days)].reverse()
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="focus-visible:shadow-borders-focus overflow-auto rounded-md outline-none"
      style={{ maxHeight: 360 }}
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("home.day")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("home.limit")}</Table.HeaderCell>
            {parts.map(({ name }) => (
              <Table.HeaderCell key={name} className="text-right">
                {t(`account.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {[...days].reverse().map((day) => (
            <Table.Row key={day.day}>
              <Table.Cell className="whitespace-nowrap">{plainDate(day.day)}</Table.Cell>
              <Table.Cell className="text-right">
                <Money amount={day.credit_limit} currencyCode={currencyCode} />
              </Table.Cell>
              {parts.map(({ key }) => (
                <Table.Cell key={key} className="text-right">
                  <Money amount={day[key]} currencyCode={currencyCode} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
