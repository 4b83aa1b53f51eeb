import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { AdminNotice } from "../../../client"
import { useText } from "../../hooks/use-text"
import { useNoticeActions } from "./use-notice-actions"

/** What staff can do with one row of the board. */
export function NoticeMenu({ notice }: { notice: AdminNotice }) {
  const { t } = useText()
  const { actions, drawer } = useNoticeActions(notice)
  if (actions.length === 0) {
    return null
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("notice.menu", { number: notice.number ?? "" })}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          {actions.map(({ label, onClick }) => (
            <DropdownMenu.Item key={label} onClick={onClick}>
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
      {drawer}
    </>
  )
}
