import { useParams } from "react-router-dom"
import { AccountFacts } from "../../../../components/account/account-facts"
import { AccountHead } from "../../../../components/account/account-head"
import { AccountHistory } from "../../../../components/account/account-history"
import { LedgerTable } from "../../../../components/account/ledger-table"
import { OpenHolds } from "../../../../components/account/open-holds"
import { PeopleSection } from "../../../../components/account/people-section"
import { ReceiptSection } from "../../../../components/account/receipt-section"
import { WriteOffSection } from "../../../../components/account/write-off-section"
import { Crumb } from "../../../../components/crumb"
import { OwnBookSection } from "../../../../components/account/own-book-section"
import { LoadError, LoadingRows } from "../../../../components/load-state"
import { NoteList } from "../../../../components/note/note-list"
import { Section } from "../../../../components/section"
import { TwoColumns } from "../../../../components/two-columns"
import { useAccount } from "../../../../hooks/accounts"
import { usePrograms } from "../../../../hooks/programs"
import { useText } from "../../../../hooks/use-text"
import { isForgotten } from "../../../../lib/forgotten"

const AccountPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const account = useAccount(id)
  const programs = usePrograms()
  // Without its program nobody knows what may be done with it.
  const failed = [account, programs].find(({ data }) => !data)
  if (!account.data || !programs.data) {
    return (
      <Section title={t("accountPage.title")}>
        {failed?.error ? <LoadError error={failed.error} retry={failed.refetch} /> : <LoadingRows rows={6} />}
      </Section>
    )
  }
  return <Account account={account.data} program={programs.data.find((one) => one.id === account.data.program_id)} />
}

const Account = ({ account, program }: Parameters<typeof AccountHead>[0]) => {
  const isBeside = account.own_book_of !== null
  const isOwn = program?.book === "own" || isBeside
  const isUsed = !isBeside && !isForgotten(account)
  return (
    <TwoColumns
      main={
        <>
          <AccountHead account={account} program={program} />
          {!isBeside && <OpenHolds account={account} />}
          <LedgerTable account={account} />
          {isOwn && <ReceiptSection account={account} />}
          {isOwn && <WriteOffSection account={account} />}
          <AccountHistory account={account} />
        </>
      }
      side={
        <>
          <AccountFacts account={account} program={program} />
          {program?.book === "agent" && !isBeside && <OwnBookSection account={account} />}
          {isUsed && <PeopleSection account={account} />}
          {!isForgotten(account) && <NoteList subject={{ account_id: account.id }} />}
        </>
      }
    />
  )
}

export const handle = { breadcrumb: () => <Crumb text="accountPage.title" /> }

export default AccountPage
