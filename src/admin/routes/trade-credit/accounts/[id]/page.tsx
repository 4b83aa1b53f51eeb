import { useParams } from "react-router-dom"
import { AccountFacts } from "../../../../components/account/account-facts"
import { AccountHead } from "../../../../components/account/account-head"
import { AccountHistory } from "../../../../components/account/account-history"
import { LedgerTable } from "../../../../components/account/ledger-table"
import { OpenHolds } from "../../../../components/account/open-holds"
import { PeopleSection } from "../../../../components/account/people-section"
import { ReceiptSection } from "../../../../components/account/receipt-section"
import { Crumb } from "../../../../components/crumb"
import { OwnBookSection } from "../../../../components/account/own-book-section"
import { LoadError, LoadingRows } from "../../../../components/load-state"
import { NoteList } from "../../../../components/note/note-list"
import { Section } from "../../../../components/section"
import { useAccount } from "../../../../hooks/accounts"
import { useProgram } from "../../../../hooks/programs"
import { useText } from "../../../../hooks/use-text"

/** As the dashboard lays out its own records. */
const TWO_COLUMNS = "flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"

const AccountPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const { data: account, error, refetch } = useAccount(id)
  const program = useProgram(account?.program_id)
  if (!account) {
    return (
      <Section title={t("accountPage.title")}>
        {error ? <LoadError error={error} retry={refetch} /> : <LoadingRows rows={6} />}
      </Section>
    )
  }
  const isBeside = account.own_book_of !== null
  const isOwn = program?.book === "own" || isBeside
  return (
    <div className={TWO_COLUMNS}>
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <AccountHead account={account} program={program} />
        {!isBeside && <OpenHolds account={account} />}
        <LedgerTable account={account} />
        {isOwn && <ReceiptSection account={account} />}
        <AccountHistory account={account} />
      </div>
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <AccountFacts account={account} program={program} />
        {program?.book === "agent" && !isBeside && <OwnBookSection account={account} />}
        {!isBeside && <PeopleSection account={account} />}
        <NoteList subject={{ account_id: account.id }} />
      </div>
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb text="accountPage.title" /> }

export default AccountPage
