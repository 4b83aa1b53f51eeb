import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link, Navigate } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { TextField } from "../components/field"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { useSession, useSignUp } from "../data/customer"
import { failureOf } from "../lib/failure"
import { useNextPage } from "../lib/next-page"

const PASSWORD_LENGTH_MIN = 8

export function SignUpPage() {
  const { t, i18n } = useTranslation()
  const { customer_id } = useSession()
  const next = useNextPage()
  const signUp = useSignUp()
  if (customer_id !== null && !signUp.isPending) {
    return <Navigate to={next} replace />
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    signUp.mutate({
      email: text("email"),
      password: String(form.get("password")),
      company_name: text("company_name"),
      first_name: text("first_name"),
      last_name: text("last_name"),
    })
  }
  const names = [
    <TextField key="last" label={t("signUp.lastName")} name="last_name" autoComplete="family-name" maxLength={50} />,
    <TextField key="first" label={t("signUp.firstName")} name="first_name" autoComplete="given-name" maxLength={50} />,
  ]
  return (
    <Page title={t("signUp.title")} lead={t("signUp.lead")} narrow>
      {failureOf(signUp.error).status === 401 ? (
        <Notice tone="bad" announce>
          <p>{t("signUp.taken")}</p>
        </Notice>
      ) : (
        <FailureNotice error={signUp.error} />
      )}
      <form className="form card" onSubmit={submit}>
        <TextField label={t("signUp.company")} name="company_name" autoComplete="organization" maxLength={100} wide />
        {i18n.language === "ja" ? names : [...names].reverse()}
        <TextField label={t("signIn.email")} name="email" type="email" autoComplete="username" maxLength={254} wide />
        <TextField
          label={t("signIn.password")}
          hint={t("signUp.passwordHint")}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={PASSWORD_LENGTH_MIN}
          wide
        />
        <Button look="primary" type="submit" busy={signUp.isPending}>
          {t("signUp.submit")}
        </Button>
      </form>
      <p>
        {t("signUp.known")} <Link to={`/sign-in?next=${encodeURIComponent(next)}`}>{t("signIn.submit")}</Link>
      </p>
    </Page>
  )
}
