import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderOnAccount } from "../../../client"
import { useRevokeShipOverride, useShipWithoutApproval } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { usePreviews } from "../../hooks/use-previews"
import { useText } from "../../hooks/use-text"
import { Person } from "../person"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

type Word = AdminOrderOnAccount["ship_overrides"][number]

/** Who lets the goods leave and why, with the way to take it back; or the way to let them. */
export function ShipAllTheSame({ order }: { order: AdminOrderOnAccount }) {
  const { order_id, ship_override: override, ship_overrides: words } = order
  const previews = usePreviews()
  const { t } = useText()
  // What was asked for stays so, while the order is read anew and says otherwise already.
  const [open, setOpen] = useState<{ action: "ship" } | { action: "revoke"; of: string } | null>(null)
  const close = () => setOpen(null)
  const ship = useShipWithoutApproval(order_id)
  const revoke = useRevokeShipOverride(order_id, open?.action === "revoke" ? open.of : undefined)
  const isAllowed = override?.is_valid === true
  return (
    <div className="mt-2 flex flex-col items-start gap-y-2">
      {words.map((word) => (
        <Said key={word.created_at} word={word} counts={isAllowed && word.created_at === override.created_at} />
      ))}
      <Button
        size="small"
        variant="secondary"
        onClick={() => setOpen(isAllowed ? { action: "revoke", of: override.created_at } : { action: "ship" })}
      >
        {t(isAllowed ? "revokeShip.action" : "shipAllTheSame.action")}
      </Button>
      {open?.action === "revoke" && (
        <ReasonDrawer action="revokeShip" mutation={revoke} danger={false} onClose={close} />
      )}
      {open?.action === "ship" && (
        <ReasonDrawer action="shipAllTheSame" mutation={ship} onClose={close}>
          <Preview lines={previews.shipAllTheSame(order)} />
        </ReasonDrawer>
      )}
    </div>
  )
}

function Said({ word, counts }: { word: Word; counts: boolean }) {
  const { actor, created_at, reason, revoked_by, revoked_at, revoke_reason } = word
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("shipAllTheSame.allowed", { at: instant(created_at), reason })} (<Person id={actor} />)
      {!counts && !revoked_at && ` ${t("shipAllTheSame.past")}`}
      {revoked_by && revoked_at && (
        <>
          <br />
          {t("revokeShip.revoked", { at: instant(revoked_at), reason: revoke_reason })} (<Person id={revoked_by} />)
        </>
      )}
    </Text>
  )
}
