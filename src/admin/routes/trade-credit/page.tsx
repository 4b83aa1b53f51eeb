import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { Crumb } from "../../components/crumb"
import { AttentionSection } from "../../components/home/attention-section"
import { CreditSections } from "../../components/home/credit-sections"
import { ExposureSection } from "../../components/home/exposure-section"
import { PartBoundary } from "../../components/home/part-boundary"
import { ApplicationsCard, AttentionCard, ParcelsCard } from "../../components/home/waiting-cards"
import { useText } from "../../hooks/use-text"

/** What waits, what is lent, and what to look at first. */
const TradeCreditPage = () => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-3">
      <Heading className="sr-only">{t("tradeCredit")}</Heading>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
        <PartBoundary>
          <ApplicationsCard />
        </PartBoundary>
        <PartBoundary>
          <ParcelsCard />
        </PartBoundary>
        <PartBoundary>
          <AttentionCard />
        </PartBoundary>
      </div>
      <PartBoundary>
        <CreditSections />
      </PartBoundary>
      <PartBoundary>
        <ExposureSection />
      </PartBoundary>
      <PartBoundary>
        <AttentionSection />
      </PartBoundary>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "tradeCredit",
  translationNs: "tradeCredit",
  icon: CreditCard,
})

export const handle = { breadcrumb: () => <Crumb text="tradeCredit" /> }

export default TradeCreditPage
