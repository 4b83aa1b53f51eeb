import type { AdminCreditAccount } from "../../../client"
import { useWriteOffs } from "../../hooks/account-actions"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { PagedSection } from "../paged-section"
import { Reason } from "../reason"
import { ReverseWriteOffDrawer } from "./reverse-write-off-drawer"
import { ReversibleLine } from "./reversible-line"

/** What was given up, newest first; what was a mistake is taken back here. Nothing where nothing ever was. */
export function WriteOffSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { instant } = useFormat()
  const page = usePage("write_offs")
  const list = useWriteOffs(account.id, page)
  if (list.data?.count === 0) {
    return null
  }
  return (
    <PagedSection title={t("writeOffs.title")} none="" page={page} list={list}>
      {({ write_offs }) => (
        <ul className="flex flex-col gap-y-2">
          {write_offs.map((writeOff) => {
            const said = writeOff.reversal_reason ?? writeOff.reason
            return (
              <ReversibleLine
                key={writeOff.id}
                day={instant(writeOff.created_at)}
                amount={writeOff.amount}
                currencyCode={writeOff.currency_code}
                note={said && <Reason text={said} />}
                reversedAt={writeOff.reversed_at}
                action={t("reverseWriteOff.action")}
                drawer={(onClose) => <ReverseWriteOffDrawer account={account} writeOff={writeOff} onClose={onClose} />}
              />
            )
          })}
        </ul>
      )}
    </PagedSection>
  )
}
