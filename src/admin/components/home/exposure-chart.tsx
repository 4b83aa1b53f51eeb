import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import type { Exposure } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { LIMIT_COLOR, partsOf, type ExposureDay } from "./exposure-parts"

const HEIGHT = 280
const TEXT = { fill: "var(--fg-subtle)", fontSize: 12 }
const GRID = "var(--border-base)"

/** Drawn in the dashboard's own colours, so that it is dark when the dashboard is. */
export default function ExposureChart({ exposure, label }: { exposure: Exposure; label: string }) {
  const { t } = useText()
  const { dayShort, moneyShort } = useFormat()
  const { currency_code: currencyCode, days } = exposure
  return (
    <figure aria-label={label} className="flex flex-col gap-y-2">
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ComposedChart
          data={days}
          title={label}
          desc={t("home.chartHelp")}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis dataKey="day" tickFormatter={dayShort} tick={TEXT} tickLine={false} axisLine={false} minTickGap={32} />
          <YAxis
            width={64}
            tickFormatter={(amount: number) => moneyShort(amount, currencyCode)}
            tick={TEXT}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--fg-muted)" }}
            content={({ payload }) => (
              <DayFigures day={payload?.[0]?.payload as ExposureDay} currencyCode={currencyCode} />
            )}
          />
          {partsOf(days).map(({ key, color }) => (
            <Area
              key={key}
              dataKey={key}
              stackId="used"
              type="monotone"
              stroke={color}
              fill={color}
              fillOpacity={0.5}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="credit_limit"
            type="stepAfter"
            stroke={LIMIT_COLOR}
            strokeDasharray="6 4"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  )
}

function DayFigures({ day, currencyCode }: { day: ExposureDay | undefined; currencyCode: string }) {
  const { t } = useText()
  const { plainDate } = useFormat()
  if (!day) {
    return null
  }
  const lines = [
    { name: "home.limit", amount: day.credit_limit },
    ...[...partsOf([day])].reverse().map(({ key, name }) => ({ name: `account.${name}`, amount: day[key] })),
  ]
  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip txt-compact-small flex flex-col gap-y-1 rounded-md px-4 py-2">
      <span className="txt-compact-small-plus">{plainDate(day.day)}</span>
      {lines.map(({ name, amount }) => (
        <span key={name} className="text-ui-fg-subtle flex justify-between gap-x-4">
          {t(name)} <Money amount={amount} currencyCode={currencyCode} />
        </span>
      ))}
    </div>
  )
}
