import { useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Button } from "../../components/button"
import { Confirm } from "../../components/confirm"
import { FailureNotice } from "../../components/failure-notice"
import { CheckField } from "../../components/field"
import { Notice } from "../../components/notice"
import { useSession } from "../../data/customer"
import { useApply } from "../../data/trade-credit"
import { failureOf } from "../../lib/failure"
import { focusFirstProblem } from "../../lib/focus-first-problem"
import type { ApplicationForm, Program } from "../../lib/types"
import { ApplicationFields } from "./application-fields"
import { applyDraftKey } from "./apply-draft"
import { filledIn, useApplicationData } from "./use-application-data"

export function ApplyForm({ program, form }: { program: Program; form: ApplicationForm }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { customer_id } = useSession()
  const element = useRef<HTMLFormElement>(null)
  const [isTried, setTried] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const apply = useApply()
  const filled = useApplicationData(form.fields, form.prefill, applyDraftKey(customer_id, program.id))
  const notAccepted = form.disclosures.filter((one) => one.required && !filled.accepted.includes(keyOf(one)))
  const missing = Object.keys(filled.problems).length + notAccepted.length

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    filled.judgeAll()
    if (missing > 0) {
      focusFirstProblem(element.current)
      return
    }
    const body = {
      program_id: program.id,
      data: filledIn(form.fields, filled.data),
      accepted_disclosures: form.disclosures
        .filter((one) => filled.accepted.includes(keyOf(one)))
        .map(({ id, version }) => ({ id, version })),
    }
    apply.mutate(body, {
      onSuccess: ({ id }) => {
        filled.forget()
        void navigate(`/account/applications/${id}`, { replace: true, state: { done: t("apply.sent") } })
      },
      onError: (error) => {
        filled.takeProblems(error)
        focusFirstProblem(element.current)
      },
    })
  }
  const consentProblem = failureOf(apply.error).details.find(({ path }) => path.startsWith("accepted_disclosures"))
  return (
    <form ref={element} className="stack" onSubmit={submit} noValidate>
      {filled.isRestored && (
        <Notice tone="info">
          <p>
            {t("apply.restored")}{" "}
            <Button look="quiet" onClick={() => setDiscarding(true)}>
              {t("apply.discard")}
            </Button>
          </p>
        </Notice>
      )}
      {isDiscarding && (
        <Confirm
          title={t("apply.discardTitle")}
          body={t("apply.discardBody")}
          action={t("apply.discard")}
          busy={false}
          error={null}
          onClose={() => setDiscarding(false)}
          onConfirm={() => {
            setDiscarding(false)
            filled.discard()
          }}
        />
      )}
      <ApplicationFields
        fields={form.fields}
        data={filled.data}
        problems={filled.shown}
        onChange={filled.setValue}
        onLeave={filled.leave}
      />
      {form.disclosures.length > 0 && (
        <fieldset className="card group">
          <legend>{t("apply.disclosures")}</legend>
          {form.disclosures.map((disclosure) => (
            <div key={keyOf(disclosure)} className="disclosure">
              <h2>{disclosure.title}</h2>
              <p>{disclosure.body}</p>
              <CheckField
                label={t("apply.accept", { title: disclosure.title })}
                checked={filled.accepted.includes(keyOf(disclosure))}
                problem={isTried && notAccepted.includes(disclosure) ? t("check.accept") : undefined}
                onChange={({ target }) => {
                  const others = filled.accepted.filter((key) => key !== keyOf(disclosure))
                  filled.setAccepted(target.checked ? [...others, keyOf(disclosure)] : others)
                }}
              />
            </div>
          ))}
          {consentProblem && <p className="field__problem">{consentProblem.message}</p>}
        </fieldset>
      )}
      {form.documents.length > 0 && (
        <section className="card stack" aria-labelledby="papers">
          <h2 id="papers">
            {form.documents.some(({ required }) => required) ? t("apply.papersNeeded") : t("apply.papersFirst")}
          </h2>
          <ul className="plain">
            {form.documents.map(({ id, title, required }) => (
              <li key={id}>
                {title}{" "}
                <span className="field__optional">{required ? t("common.required") : t("common.optional")}</span>
              </li>
            ))}
          </ul>
          <p className="small">{t("apply.papersLater")}</p>
        </section>
      )}
      <FailureNotice error={apply.error} />
      <div className="row row--between">
        <p className="small" role="status">
          {missing > 0 ? t("apply.missing", { count: missing }) : t("apply.complete")}{" "}
          {filled.hasChanged && t("apply.kept")}
        </p>
        <Button look="primary" type="submit" busy={apply.isPending}>
          {apply.isPending ? t("apply.sending") : t("apply.send")}
        </Button>
      </div>
    </form>
  )
}

const keyOf = ({ id, version }: { id: string; version: string }) => `${id} ${version}`
