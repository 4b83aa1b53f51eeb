import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link, Navigate } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { TextField } from "../components/field"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { useSession, useSignIn } from "../data/customer"
import { failureOf } from "../lib/failure"
import { useNextPage } from "../lib/next-page"

export function SignInPage() {
  const { t } = useTranslation()
  const { customer_id, has_expired } = useSession()
  const next = useNextPage()
  const signIn = useSignIn()
  if (customer_id !== null) {
    return <Navigate to={next} replace />
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ email: String(form.get("email")).trim(), password: String(form.get("password")) })
  }
  return (
    <Page title={t("signIn.title")} narrow>
      {has_expired && !signIn.isError && (
        <Notice tone="waiting" announce>
          <p>{t("common.signedOut")}</p>
        </Notice>
      )}
      {failureOf(signIn.error).status === 401 ? (
        <Notice tone="bad" announce>
          <p>{t("signIn.wrong")}</p>
        </Notice>
      ) : (
        <FailureNotice error={signIn.error} />
      )}
      <form className="form card" onSubmit={submit}>
        <TextField label={t("signIn.email")} name="email" type="email" autoComplete="username" wide />
        <TextField label={t("signIn.password")} name="password" type="password" autoComplete="current-password" wide />
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
