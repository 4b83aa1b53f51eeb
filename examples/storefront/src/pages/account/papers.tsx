import { useId, useState, type ChangeEvent } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "../../components/button"
import { Confirm } from "../../components/confirm"
import { JustDone } from "../../components/just-done"
import { Notice } from "../../components/notice"
import { isOpen, useRemovePaper, useSendPaper } from "../../data/trade-credit"
import { failureOf, failureText } from "../../lib/failure"
import { formatBytes } from "../../lib/format"
import type { ApplicationDetails, DocumentRequirement } from "../../lib/types"

const KINDS: Record<string, string> = { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG" }

/** The papers of an application: what is asked for, what is there; to add and to take back while it is open. */
export function Papers({ application, wanted }: { application: ApplicationDetails; wanted: DocumentRequirement[] }) {
  const { t } = useTranslation()
  const open = isOpen(application)
  const unasked = application.documents.filter(({ document_id }) => wanted.every(({ id }) => id !== document_id))
  return (
    <section className="card stack" aria-labelledby="papers">
      <h2 id="papers">{t("application.papers")}</h2>
      {wanted.map((requirement) => (
        <Wanted key={requirement.id} application={application} requirement={requirement} open={open} />
      ))}
      {unasked.length > 0 && <Sent application={application} papers={unasked} open={open} />}
    </section>
  )
}

type WantedProps = { application: ApplicationDetails; requirement: DocumentRequirement; open: boolean }

function Wanted({ application, requirement, open }: WantedProps) {
  const { t } = useTranslation()
  const { id, title, accept, max_bytes } = requirement
  const papers = application.documents.filter(({ document_id }) => document_id === id)
  const isMissing = application.missing_documents.some((missing) => missing.id === id)
  const kinds = accept.map((kind) => KINDS[kind] ?? kind).join(", ")
  const field = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const send = useSendPaper(application.id)

  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same file again is a change, too.
    target.value = ""
    if (!file) {
      return
    }
    send.reset()
    if (file.size > max_bytes) {
      setProblem(t("application.tooLarge", { size: formatBytes(max_bytes) }))
    } else if (file.type && !accept.some((kind) => kind === file.type)) {
      setProblem(t("application.wrongKind", { kinds }))
    } else {
      setProblem(null)
      send.mutate({ document_id: id, file })
    }
  }
  const refused = failureOf(send.error).details.map(({ message }) => message)
  const shown = problem ?? (refused.join(" ") || (send.error && failureText(send.error)))
  return (
    <div className="paper">
      <h3>
        {title} {isMissing && <span className="field__optional">{t("application.needed")}</span>}
      </h3>
      <Sent application={application} papers={papers} open={open} />
      {open && (
        <>
          <p className="small" id={`${field}-hint`}>
            {t("application.accepts", { kinds, size: formatBytes(max_bytes) })}
          </p>
          <label className="button button--plain file">
            <span aria-hidden="true">{t("application.send")}</span>
            <input
              type="file"
              accept={accept.join(",")}
              onChange={take}
              disabled={send.isPending}
              aria-label={t("application.sendPaper", { title })}
              aria-invalid={shown ? true : undefined}
              aria-describedby={shown ? `${field}-hint ${field}-problem` : `${field}-hint`}
            />
          </label>
          {send.isPending && <p role="status">{t("application.sendingPaper", { name: send.variables.file.name })}</p>}
          {send.isSuccess && papers.some(({ id }) => id === send.data.id) && (
            <Notice tone="good" announce>
              <p>{t("application.paperSent", { name: send.data.name })}</p>
            </Notice>
          )}
          {shown && (
            <Notice tone="bad" announce>
              <p id={`${field}-problem`}>{shown}</p>
            </Notice>
          )}
        </>
      )}
    </div>
  )
}

type Paper = ApplicationDetails["documents"][number]
type SentProps = { application: ApplicationDetails; papers: Paper[]; open: boolean }

function Sent({ application, papers, open }: SentProps) {
  const { t } = useTranslation()
  const remove = useRemovePaper(application.id)
  const [asked, setAsked] = useState<Paper | null>(null)
  const [removed, setRemoved] = useState<string | null>(null)

  function ask(paper: Paper) {
    remove.reset()
    setRemoved(null)
    setAsked(paper)
  }

  function finish(name: string) {
    setAsked(null)
    setRemoved(name)
  }

  return (
    <>
      {papers.length === 0 && <p>{t("application.noPaper")}</p>}
      <ul className="plain">
        {papers.map((paper) => (
          <li key={paper.id} className="row row--between">
            <span>
              {paper.name} <small>{formatBytes(paper.bytes)}</small>
            </span>
            {open && (
              <Button
                look="quiet"
                aria-label={t("application.removePaper", { name: paper.name })}
                onClick={() => ask(paper)}
              >
                {t("application.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <JustDone what={removed === null ? null : t("application.paperRemoved", { name: removed })} />
      {asked && (
        <Confirm
          title={t("application.removePaperTitle", { name: asked.name })}
          body={t("application.removePaperBody")}
          action={t("application.remove")}
          busy={remove.isPending}
          error={remove.error}
          onClose={() => setAsked(null)}
          onConfirm={() => remove.mutate(asked.id, { onSuccess: () => finish(asked.name) })}
        />
      )}
    </>
  )
}
