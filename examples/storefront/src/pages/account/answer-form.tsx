import { TradeCreditError } from "medusa-plugin-deferred-invoice/client"
import { useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Button } from "../../components/button"
import { FailureNotice } from "../../components/failure-notice"
import { Notice } from "../../components/notice"
import { useSession } from "../../data/customer"
import { useResubmit } from "../../data/trade-credit"
import { focusFirstProblem } from "../../lib/focus-first-problem"
import type { ApplicationDetails, ApplicationForm } from "../../lib/types"
import { answerOf } from "./answer"
import { ApplicationFields } from "./application-fields"
import { answerDraftKey } from "./apply-draft"
import { useApplicationData } from "./use-application-data"

/** Answers a question of the reviewer: the whole form again, corrected. */
export function AnswerForm({ application, form }: { application: ApplicationDetails; form: ApplicationForm }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { customer_id } = useSession()
  const element = useRef<HTMLFormElement>(null)
  const resubmit = useResubmit(application.id)
  const filled = useApplicationData(form.fields, application.data, answerDraftKey(customer_id, application.id))
  const request = application.information_request
  // The page looks again by itself, so the question may have become another one while this one was being answered.
  const [read, setRead] = useState(request?.message)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    filled.judgeAll()
    if (Object.keys(filled.problems).length > 0) {
      focusFirstProblem(element.current)
      return
    }
    // A promise, because this form is gone by the time that the answer has been taken: callbacks would not be called.
    resubmit.mutateAsync(answerOf(read ?? request?.message, form.fields, filled.data)).then(
      () => {
        filled.forget()
        void navigate(".", { replace: true, state: { done: t("application.answered") } })
      },
      (error: Error) => {
        if (error instanceof TradeCreditError && error.code === "question_replaced") {
          setRead(undefined)
        }
        filled.takeProblems(error)
        focusFirstProblem(element.current)
      }
    )
  }
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">{t("application.answer")}</h2>
      {request && (
        <Notice tone="waiting" title={t("application.ourQuestion")} announce={request.message !== read}>
          <p className="lines-kept">{request.message}</p>
        </Notice>
      )}
      <form ref={element} className="stack" onSubmit={submit} noValidate>
        <ApplicationFields
          fields={form.fields}
          data={filled.data}
          problems={filled.shown}
          asked={request?.fields}
          onChange={filled.setValue}
          onLeave={filled.leave}
        />
        <FailureNotice error={resubmit.error} />
        <div className="row row--end">
          <Button look="primary" type="submit" busy={resubmit.isPending}>
            {resubmit.isPending ? t("apply.sending") : t("apply.sendAnswer")}
          </Button>
        </div>
      </form>
    </section>
  )
}
