import { useTranslation } from "react-i18next"
import { Button } from "../../components/button"
import { FailureNotice } from "../../components/failure-notice"
import { LoadState } from "../../components/load-state"
import { Badge } from "../../components/notice"
import { useInvitations, useTakeBackInvitation } from "../../data/members"
import { formatInstant } from "../../lib/format"
import type { Account } from "../../lib/types"

/** Who is invited and has not accepted yet. */
export function Invitations({ account, onDone }: { account: Account; onDone: (what: string) => void }) {
  const { t } = useTranslation()
  const takeBack = useTakeBackInvitation(account.id)
  return (
    <LoadState of={useInvitations(account.id)}>
      {(invitations) =>
        invitations.length === 0 ? null : (
          <>
            <h3>{t("colleagues.open")}</h3>
            <FailureNotice error={takeBack.error} />
            <ul className="people">
              {invitations.map(({ id, email, role, expires_at, sent_at }) => (
                <li key={id} className="card person">
                  <div>
                    <strong>{email}</strong>{" "}
                    {sent_at === null && <Badge tone="waiting">{t("colleagues.notSent")}</Badge>}
                    <small className="block">
                      {t(`role.${role}`)} · {t("colleagues.validUntil", { date: formatInstant(expires_at) })}
                    </small>
                  </div>
                  <Button
                    look="quiet"
                    busy={takeBack.isPending && takeBack.variables === id}
                    aria-label={t("colleagues.takeBackOf", { email })}
                    onClick={() =>
                      takeBack.mutate(id, { onSuccess: () => onDone(t("colleagues.takenBack", { email })) })
                    }
                  >
                    {t("colleagues.takeBack")}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </LoadState>
  )
}
