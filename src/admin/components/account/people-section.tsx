import type { AdminCreditAccount } from "../../../client"
import { useText } from "../../hooks/use-text"
import { MemberList } from "../customer/member-list"
import { Section } from "../section"

/** Who uses the account, and who was invited to. */
export function PeopleSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  return (
    <Section title={t("accountPage.people")}>
      <div className="px-6 py-4">
        <MemberList account={account} />
      </div>
    </Section>
  )
}
