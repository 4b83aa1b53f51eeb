import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminApplicationDetails, ApplicationPaper } from "../../../client"
import { useDownloadPaper } from "../../hooks/applications"
import { useFormat } from "../../hooks/use-format"
import { useRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { Section } from "../section"
import { PaperViewer } from "./paper-viewer"

/** The papers that came with an application; nothing where none is asked for. */
export function ApplicationPapers({ application }: { application: AdminApplicationDetails }) {
  const { t } = useText()
  const [opened, setOpened] = useState<ApplicationPaper | null>(null)
  const { documents, missing_documents: missing } = application
  if (documents.length === 0 && missing.length === 0) {
    return null
  }
  return (
    <Section title={t("papers.title")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {missing.length > 0 && (
          <Text size="small" leading="compact">
            {t("papers.missing", { titles: missing.map(({ title }) => title).join(", ") })}
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t(documents.length > 0 ? "papers.downloadHelp" : "papers.none")}
        </Text>
        {documents.length > 0 && (
          <ul className="flex flex-col gap-y-3">
            {documents.map((paper) => (
              <Paper key={paper.id} paper={paper} applicationId={application.id} onOpen={() => setOpened(paper)} />
            ))}
          </ul>
        )}
      </div>
      {opened && (
        <PaperViewer applicationId={application.id} papers={documents} first={opened} onClose={() => setOpened(null)} />
      )}
    </Section>
  )
}

type PaperProps = { paper: ApplicationPaper; applicationId: string; onOpen: () => void }

function Paper({ paper, applicationId, onOpen }: PaperProps) {
  const { t } = useText()
  const { bytes, instant } = useFormat()
  const download = useDownloadPaper(applicationId)
  const refusal = useRefusal(download.error)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          {paper.title}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          {[paper.name, bytes(paper.bytes), instant(paper.created_at)].join(" · ")}
        </Text>
        {refusal && (
          <Text role="alert" size="small" leading="compact" className="text-ui-fg-error">
            {t("papers.failed", { reason: refusal.message })}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Button size="small" variant="secondary" aria-label={t("viewer.openOf", { name: paper.name })} onClick={onOpen}>
          {t("viewer.open")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          aria-label={t("papers.downloadOf", { name: paper.name })}
          isLoading={download.isPending}
          onClick={() => download.mutate(paper)}
        >
          {t("papers.download")}
        </Button>
      </div>
    </li>
  )
}
