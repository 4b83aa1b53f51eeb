import type { AdminCreditAccount, AdminWriteOff } from "../../../client"
import { useReverseWriteOff } from "../../hooks/account-actions"
import { useAccountPreviews } from "../../hooks/use-account-previews"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

type ReverseWriteOffDrawerProps = { account: AdminCreditAccount; writeOff: AdminWriteOff; onClose: () => void }

/** The whole of it is owed again, for a reason; where it is much, a second person has to say so, too. */
export function ReverseWriteOffDrawer({ account, writeOff, onClose }: ReverseWriteOffDrawerProps) {
  const { t } = useText()
  const companyName = useCompanyName()
  const { money } = useFormat()
  const reverse = useReverseWriteOff(account.id, writeOff.id)
  const previews = useAccountPreviews(account)
  return (
    <ReasonDrawer
      action="reverseWriteOff"
      about={{ company: companyName(account), amount: money(writeOff.amount, writeOff.currency_code) }}
      mutation={reverse}
      wordsFor={({ entry }) => (entry ? "" : t("secondPerson.needed"))}
      onClose={onClose}
    >
      <Preview lines={previews.reverseWriteOff(writeOff.amount)} />
    </ReasonDrawer>
  )
}
