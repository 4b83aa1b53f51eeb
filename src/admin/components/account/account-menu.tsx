import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton } from "@medusajs/ui"
import { useState } from "react"
import type { AdminCreditAccount, AdminProgram } from "../../../client"
import { isForgotten } from "../../lib/forgotten"
import { useCompanyName } from "../../hooks/use-company-name"
import { useText } from "../../hooks/use-text"
import { LimitDrawer } from "./limit-drawer"
import { MoneyReturnedDrawer } from "./money-returned-drawer"
import { NumberDrawer } from "./number-drawer"
import { OfflineDrawer } from "./offline-drawer"
import { ReceiptDrawer } from "./receipt-drawer"
import { RemoveCeilingDrawer } from "./remove-ceiling-drawer"
import { StatusDrawer, statusActionsOf, type StatusAction } from "./status-drawer"
import { TermsDrawer } from "./terms-drawer"
import { WriteOffDrawer } from "./write-off-drawer"

type Action =
  | "receipt"
  | "moneyReturned"
  | "limit"
  | "ceiling"
  | "removeCeiling"
  | "offline"
  | "writeOff"
  | "changeTerms"
  | "changeNumber"
  | StatusAction

type AccountMenuProps = { account: AdminCreditAccount; book: AdminProgram["book"] }

/** What staff can do by hand with an account, or with the merchant's own book beside one. */
export function AccountMenu({ account, book }: AccountMenuProps) {
  const { t } = useText()
  const companyName = useCompanyName()
  const [drawer, setDrawer] = useState<Action | null>(null)
  const close = () => setDrawer(null)
  const actions = actionsOf(account, book)
  return (
    <>
      {actions.length > 0 && (
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("account.menu", { company: companyName(account) })}
            >
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            {actions.map((action) => (
              <DropdownMenu.Item key={action} onClick={() => setDrawer(action)}>
                {t(`${action}.action`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
      <AccountDrawer account={account} action={drawer} onClose={close} />
    </>
  )
}

/** What is done most, where there is room for no more. */
const SHORTCUTS: Action[] = ["receipt", "limit", "ceiling", "suspendAccount", "liftSuspension"]
const SHORTCUTS_MAX = 2

/** The few on pages that are about something else. */
export function AccountShortcuts({ account, book }: AccountMenuProps) {
  const { t } = useText()
  const [drawer, setDrawer] = useState<Action | null>(null)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {actionsOf(account, book)
        .filter((action) => SHORTCUTS.includes(action))
        .slice(0, SHORTCUTS_MAX)
        .map((action) => (
          <Button key={action} size="small" variant="secondary" onClick={() => setDrawer(action)}>
            {t(`${action}.action`)}
          </Button>
        ))}
      <AccountDrawer account={account} action={drawer} onClose={() => setDrawer(null)} />
    </div>
  )
}

type AccountDrawerProps = { account: AdminCreditAccount; action: Action | null; onClose: () => void }

function AccountDrawer({ account, action, onClose }: AccountDrawerProps) {
  switch (action) {
    case null:
      return null
    case "receipt":
      return <ReceiptDrawer account={account} onClose={onClose} />
    case "limit":
    case "ceiling":
      return <LimitDrawer account={account} action={action} onClose={onClose} />
    case "removeCeiling":
      return <RemoveCeilingDrawer account={account} onClose={onClose} />
    case "moneyReturned":
      return <MoneyReturnedDrawer account={account} onClose={onClose} />
    case "offline":
      return <OfflineDrawer account={account} onClose={onClose} />
    case "changeTerms":
      return <TermsDrawer account={account} onClose={onClose} />
    case "changeNumber":
      return <NumberDrawer account={account} onClose={onClose} />
    case "writeOff":
      return <WriteOffDrawer account={account} onClose={onClose} />
    default:
      return <StatusDrawer account={account} action={action} onClose={onClose} />
  }
}

/** Only what still has a sense once the company's name was forgotten: its figures and their corrections. */
const OF_FORGOTTEN: Action[] = ["receipt", "moneyReturned", "writeOff", "closeAccount"]

/**
 * Where an agent collects there is nothing to receive, and staff have a ceiling below its limit; an own book beside that has
 * no limit, no terms and no status of its own. Money is returned to who has paid too much.
 */
export function actionsOf(account: AdminCreditAccount, book: AdminProgram["book"]): Action[] {
  const actions = allActionsOf(account, book)
  return isForgotten(account) ? actions.filter((action) => OF_FORGOTTEN.includes(action)) : actions
}

function allActionsOf(account: AdminCreditAccount, book: AdminProgram["book"]): Action[] {
  const isBeside = account.own_book_of !== null
  const collects = book === "own" || isBeside
  const given = <Name extends Action>(name: Name, isGiven: boolean) => (isGiven ? [name] : [])
  return [
    ...given("receipt", collects),
    ...given("moneyReturned", collects && account.outstanding_amount < 0),
    ...(isBeside ? [] : ([book === "own" ? "limit" : "ceiling"] as const)),
    ...given("removeCeiling", book === "agent" && account.ceiling_amount !== null),
    ...given("offline", book === "own" && !isBeside),
    ...given("writeOff", collects && account.outstanding_amount > 0),
    ...(isBeside ? [] : (["changeTerms", "changeNumber", ...statusActionsOf(account)] as const)),
  ]
}
