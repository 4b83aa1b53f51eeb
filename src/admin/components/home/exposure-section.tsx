import { Button, Heading, Select, Text, clx } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import type { Exposure } from "../../../client"
import { useExposure } from "../../hooks/home"
import { usePrograms } from "../../hooks/programs"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { Section } from "../section"
import { SPANS } from "./exposure-choices"
import { ExposureLegend } from "./exposure-legend"
import { ExposureTable } from "./exposure-table"
import { PartBoundary } from "./part-boundary"
import { useExposureParams } from "./use-exposure-params"

/** With the library that draws it, which no other page of the dashboard has to load. */
const ExposureChart = lazy(() => import("./exposure-chart"))

/** What is owed and held against what was granted, day by day. */
export function ExposureSection() {
  const { t } = useText()
  const { data: programs = [], error: programsError, refetch: refetchPrograms } = usePrograms()
  const params = useExposureParams(programs)
  const { data, error, isPending, isPlaceholderData, refetch } = useExposure(params.query)
  const failure = programsError ?? error
  return (
    <Section title={t("home.exposure")}>
      <Chooser params={params} />
      {failure && !data ? (
        <LoadError error={failure} retry={() => (programsError ? refetchPrograms() : refetch())} />
      ) : isPending ? (
        <LoadingRows rows={8} />
      ) : data!.days.length === 0 ? (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Heading level="h3">{t("home.noDays")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("home.noDaysHelp")}
          </Text>
        </div>
      ) : (
        <div className={clx({ "opacity-50": isPlaceholderData })}>
          <Figures exposure={data!} />
        </div>
      )}
    </Section>
  )
}

function Figures({ exposure }: { exposure: Exposure }) {
  const { t } = useText()
  const { plainDate } = useFormat()
  const [isTable, setTable] = useState(false)
  const { days } = exposure
  const label = t("home.chartLabel", { from: plainDate(days[0].day), to: plainDate(days[days.length - 1].day) })
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("home.exposureHelp")}
      </Text>
      {days.length > 1 ? (
        <PartBoundary fallback={<ExposureTable exposure={exposure} label={label} />}>
          <ExposureLegend exposure={exposure} />
          <Suspense fallback={<LoadingRows rows={8} />}>
            <ExposureChart exposure={exposure} label={label} />
          </Suspense>
        </PartBoundary>
      ) : (
        <Text size="small">{t("home.oneDay")}</Text>
      )}
      <div>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isTable}
          onClick={() => setTable((isShown) => !isShown)}
        >
          {t(isTable ? "home.hideTable" : "home.showTable")}
        </Button>
      </div>
      {isTable && <ExposureTable exposure={exposure} label={label} />}
    </div>
  )
}

function Chooser({ params }: { params: ReturnType<typeof useExposureParams> }) {
  const { t } = useText()
  const { choices, choice, span, setChoice, setSpan } = params
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
      {choices.length > 1 && (
        <Select size="small" value={choice?.value} onValueChange={setChoice}>
          <Select.Trigger aria-label={t("home.whose")} style={{ width: 220 }}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {choices.map(({ value, label, currency_code }) => (
              <Select.Item key={value} value={value}>
                {label ?? t("home.allIn", { currency: currency_code.toUpperCase() })}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
      <div role="group" aria-label={t("home.span")} className="flex gap-x-1">
        {SPANS.map((days) => (
          <Button
            key={days}
            size="small"
            variant={days === span ? "secondary" : "transparent"}
            aria-pressed={days === span}
            onClick={() => setSpan(days)}
          >
            {t("home.days", { number: days })}
          </Button>
        ))}
      </div>
    </div>
  )
}
