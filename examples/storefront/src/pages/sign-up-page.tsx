import { useTranslation } from "react-i18next"
import { Link, Navigate } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { TextField } from "../components/field"
import { Page } from "../components/page"
import { useSession, useSignUp } from "../data/customer"
import { useNextPage } from "../lib/next-page"
import { isEmail, isFilledIn, useCheckedForm } from "../lib/use-checked-form"

const PASSWORD_LENGTH_MIN = 8

const CHECKS = {
  company_name: isFilledIn,
  last_name: isFilledIn,
  first_name: isFilledIn,
  email: isEmail,
  password: (value: string) =>
    value.length < PASSWORD_LENGTH_MIN ? ({ key: "check.tooShort", max: PASSWORD_LENGTH_MIN } as const) : null,
}

export function SignUpPage() {
  const { t, i18n } = useTranslation()
  const { customer_id } = useSession()
  const next = useNextPage()
  const signUp = useSignUp()
  const { form, problemOf } = useCheckedForm(CHECKS, ({ password, ...texts }) => {
    const { email, company_name, first_name, last_name } = texts
    signUp.mutate({
      password,
      email: email.trim(),
      company_name: company_name.trim(),
      first_name: first_name.trim(),
      last_name: last_name.trim(),
    })
  })
  if (customer_id !== null && !signUp.isPending) {
    return <Navigate to={next} replace />
  }
  const names = [
    <TextField
      key="last"
      label={t("signUp.lastName")}
      name="last_name"
      autoComplete="family-name"
      maxLength={50}
      problem={problemOf("last_name")}
    />,
    <TextField
      key="first"
      label={t("signUp.firstName")}
      name="first_name"
      autoComplete="given-name"
      maxLength={50}
      problem={problemOf("first_name")}
    />,
  ]
  return (
    <Page title={t("signUp.title")} lead={t("signUp.lead")} narrow>
      <FailureNotice error={signUp.error} unauthorized={t("signUp.taken")} />
      <form className="form card" {...form}>
        <TextField
          label={t("signUp.company")}
          name="company_name"
          autoComplete="organization"
          maxLength={100}
          problem={problemOf("company_name")}
          wide
        />
        {i18n.language === "ja" ? names : [...names].reverse()}
        <TextField
          label={t("signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          problem={problemOf("email")}
          wide
        />
        <TextField
          label={t("signIn.password")}
          hint={t("signUp.passwordHint")}
          name="password"
          type="password"
          autoComplete="new-password"
          problem={problemOf("password")}
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
