import { useTranslation } from "react-i18next"
import { Link, Navigate } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { TextField } from "../components/field"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { useSession, useSignIn } from "../data/customer"
import { useNextPage } from "../lib/next-page"
import { isEmail, isFilledIn, useCheckedForm } from "../lib/use-checked-form"

const CHECKS = { email: isEmail, password: isFilledIn }

export function SignInPage() {
  const { t } = useTranslation()
  const { customer_id, has_expired } = useSession()
  const next = useNextPage()
  const signIn = useSignIn()
  const { form, problemOf } = useCheckedForm(CHECKS, ({ email, password }) =>
    signIn.mutate({ email: email.trim(), password })
  )
  if (customer_id !== null) {
    return <Navigate to={next} replace />
  }
  return (
    <Page title={t("signIn.title")} narrow>
      {has_expired && !signIn.isError && (
        <Notice tone="waiting" announce>
          <p>{t("common.signedOut")}</p>
        </Notice>
      )}
      <FailureNotice error={signIn.error} unauthorized={t("signIn.wrong")} />
      <form className="form card" {...form}>
        <TextField
          label={t("signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          problem={problemOf("email")}
          wide
        />
        <TextField
          label={t("signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          problem={problemOf("password")}
          wide
        />
        <Button look="primary" type="submit" busy={signIn.isPending}>
          {t("signIn.submit")}
        </Button>
      </form>
      <p>
        {t("signIn.new")} <Link to={`/sign-up?next=${encodeURIComponent(next)}`}>{t("signIn.create")}</Link>
      </p>
    </Page>
  )
}
