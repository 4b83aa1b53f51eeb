import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import { Section } from "../section"
import { LINK } from "./figure-card"

const GUIDE = "https://docs.medusajs.com/user-guide/settings/regions"

/** What a new store has before it the first time. */
export function FirstSteps() {
  const { t } = useText()
  return (
    <Section title={t("home.firstSteps")}>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("home.firstStepsHelp")}
        </Text>
        <ol className="flex flex-col gap-y-4">
          <Step number={1} title={t("home.enable")} help={t("home.enableHelp")}>
            <Link to="/settings/regions" className={LINK}>
              {t("home.openRegions")}
            </Link>
            <a href={GUIDE} target="_blank" rel="noreferrer" className={LINK}>
              {t("home.docs")}
            </a>
          </Step>
          <Step number={2} title={t("home.review")} help={t("home.reviewHelp")}>
            <Link to="/trade-credit/applications" className={LINK}>
              {t("home.openApplications")}
            </Link>
          </Step>
          <Step number={3} title={t("home.ship")} help={t("home.shipHelp")}>
            <Link to="/trade-credit/shipments" className={LINK}>
              {t("home.openShipments")}
            </Link>
          </Step>
        </ol>
      </div>
    </Section>
  )
}

type StepProps = { number: number; title: string; help: string; children: ReactNode }

function Step({ number, title, help, children }: StepProps) {
  return (
    <li className="flex items-start gap-x-4">
      <span
        aria-hidden
        className="bg-ui-bg-component shadow-borders-base txt-compact-small-plus flex size-6 shrink-0 items-center justify-center rounded-full"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-col items-start gap-y-1">
        <Text size="small" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {help}
        </Text>
        <div className="flex flex-wrap gap-x-4 gap-y-1">{children}</div>
      </div>
    </li>
  )
}
