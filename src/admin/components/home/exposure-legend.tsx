import type { Exposure } from "../../../client"
import { useText } from "../../hooks/use-text"
import { LIMIT_COLOR, partsOf } from "./exposure-parts"

/** Which colour is what; the limit is told from the others by its dashes, too. */
export function ExposureLegend({ exposure: { days } }: { exposure: Exposure }) {
  const { t } = useText()
  return (
    <ul className="txt-compact-small text-ui-fg-subtle flex flex-wrap gap-x-4 gap-y-1">
      <li className="flex items-center gap-x-2">
        <span aria-hidden style={{ width: 16, borderTop: `2px dashed ${LIMIT_COLOR}` }} />
        {t("home.limit")}
      </li>
      {[...partsOf(days)].reverse().map(({ name, color }) => (
        <li key={name} className="flex items-center gap-x-2">
          <span aria-hidden className="size-2 shrink-0 rounded-sm" style={{ background: color }} />
          {t(`account.${name}`)}
        </li>
      ))}
    </ul>
  )
}
