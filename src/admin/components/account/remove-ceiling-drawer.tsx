import type { AdminCreditAccount } from "../../../client"
import { useSetLimit } from "../../hooks/account-actions"
import { useAccountPreviews } from "../../hooks/use-account-previews"
import { useText } from "../../hooks/use-text"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

type RemoveCeilingDrawerProps = { account: AdminCreditAccount; onClose: () => void }

/** The agent's limit counts again; where that is much, a second person has to say so, too. */
export function RemoveCeilingDrawer({ account, onClose }: RemoveCeilingDrawerProps) {
  const { t } = useText()
  const set = useSetLimit(account.id)
  const previews = useAccountPreviews(account)
  const mutateAsync = ({ reason }: { reason: string }) => set.mutateAsync({ credit_limit: null, reason })
  return (
    <ReasonDrawer
      action="removeCeiling"
      about={{ company: account.company_name }}
      mutation={{ ...set, mutateAsync }}
      danger={false}
      wordsFor={({ entry }) => (entry ? "" : t("secondPerson.needed"))}
      onClose={onClose}
    >
      <Preview lines={previews.limit({ amount: null, isTemporary: false })} />
    </ReasonDrawer>
  )
}
