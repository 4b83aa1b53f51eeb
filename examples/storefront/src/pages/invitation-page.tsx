import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { TextField } from "../components/field"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { useSession } from "../data/customer"
import { useAcceptInvitation } from "../data/members"
import { useSignInPath } from "../lib/next-page"
import { isFilledIn, useCheckedForm } from "../lib/use-checked-form"

/** Where an invitation's link leads. The token stands behind #, so no server on the way sees it. */
export function InvitationPage() {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const { customer_id } = useSession()
  const signIn = useSignInPath()
  const signUp = useSignInPath("/sign-up")
  const accept = useAcceptInvitation()
  const inLink = new URLSearchParams(hash.slice(1)).get("token")
  const { form, problemOf } = useCheckedForm({ code: inLink === null ? isFilledIn : () => null }, ({ code }) =>
    accept.mutate(inLink ?? code.trim())
  )
  if (accept.isSuccess) {
    return (
      <Page title={t("invitation.title")} narrow>
        <Notice tone="good" announce>
          <p>{t("invitation.accepted", { role: t(`role.${accept.data.membership.role}`) })}</p>
        </Notice>
        <p>
          <Link to="/account" className="button button--primary">
            {t("invitation.toAccount")}
          </Link>
        </p>
      </Page>
    )
  }
  return (
    <Page title={t("invitation.title")} lead={t("invitation.lead")} narrow>
      {customer_id === null ? (
        <div className="card stack">
          <p>{t("invitation.signInFirst")}</p>
          <p className="row">
            <Link to={signIn} className="button button--primary">
              {t("signIn.submit")}
            </Link>
            <Link to={signUp} className="button button--plain">
              {t("signIn.create")}
            </Link>
          </p>
        </div>
      ) : (
        <form className="card form" {...form}>
          <FailureNotice error={accept.error} />
          {inLink === null && (
            <TextField
              label={t("invitation.code")}
              hint={t("invitation.missing")}
              name="code"
              maxLength={200}
              problem={problemOf("code")}
              wide
            />
          )}
          <Button look="primary" type="submit" busy={accept.isPending}>
            {t("invitation.accept")}
          </Button>
        </form>
      )}
    </Page>
  )
}
