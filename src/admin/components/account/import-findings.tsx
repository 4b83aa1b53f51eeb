import { Text } from "@medusajs/ui"
import type { useTryBalances } from "../../hooks/account-pages"
import { useText } from "../../hooks/use-text"

type Findings = NonNullable<ReturnType<typeof useTryBalances>["data"]>

/** More would be no list that anybody reads; these mended, the next ones are shown. */
const SHOWN_MAX = 50

/** What would come of each line. */
export function ImportFindings({ findings: { summary, lines } }: { findings: Findings }) {
  const { t } = useText()
  const refused = lines.filter(({ outcome }) => outcome === "refused")
  const counts = (["set", "unchanged", "ignored", "refused"] as const).filter((outcome) => summary[outcome] > 0)
  return (
    <div role="status" className="flex flex-col gap-y-2">
      <ul className="flex flex-col gap-y-1">
        {counts.map((outcome) => (
          <li key={outcome} className={outcome === "refused" ? "txt-small text-ui-fg-error" : "txt-small"}>
            {t(`importBalances.${outcome}`, { count: summary[outcome] })}
          </li>
        ))}
      </ul>
      {refused.length > 0 ? (
        <>
          <Text size="small" weight="plus">
            {t("importBalances.mend")}
          </Text>
          <ul className="flex flex-col gap-y-2">
            {refused.slice(0, SHOWN_MAX).map(({ line, problems }) => (
              <li key={line} className="txt-small">
                <span className="text-ui-fg-base">{t("importBalances.line", { line })}</span>
                {problems.map(({ path, message }) => (
                  <span key={path} className="text-ui-fg-subtle block break-words">
                    {`${path}: ${message}`}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {refused.length > SHOWN_MAX && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("importBalances.more", { count: refused.length - SHOWN_MAX })}
            </Text>
          )}
        </>
      ) : (
        summary.set === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("importBalances.nothing")}
          </Text>
        )
      )}
    </div>
  )
}
