import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons"
import { FocusModal, IconButton, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import type { ApplicationPaper } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { PaperContent } from "./paper-content"

type PaperViewerProps = {
  applicationId: string
  papers: ApplicationPaper[]
  first: ApplicationPaper
  onClose: () => void
}

/** The papers one after another, over the page, so that they can be held against what was filled in. */
export function PaperViewer({ applicationId, papers, first, onClose }: PaperViewerProps) {
  const { t } = useText()
  const { bytes, instant } = useFormat()
  const [index, setIndex] = useState(Math.max(0, papers.indexOf(first)))
  const paper = papers[index]
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content aria-describedby={undefined}>
        <FocusModal.Header>
          <div className="flex min-w-0 items-center gap-x-2">
            <Step label={t("viewer.previous")} disabled={index === 0} onClick={() => setIndex(index - 1)}>
              <ChevronLeftMini />
            </Step>
            <Text size="small" leading="compact" className="whitespace-nowrap">
              {t("viewer.position", { position: index + 1, count: papers.length })}
            </Text>
            <Step label={t("viewer.next")} disabled={index === papers.length - 1} onClick={() => setIndex(index + 1)}>
              <ChevronRightMini />
            </Step>
          </div>
        </FocusModal.Header>
        <FocusModal.Body className="flex min-h-0 flex-1 flex-col overflow-hidden">
          <div className="px-6 py-4">
            <FocusModal.Title asChild>
              <Text as="div" size="small" leading="compact" weight="plus">
                {paper.title}
              </Text>
            </FocusModal.Title>
            <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
              {[paper.name, bytes(paper.bytes), instant(paper.created_at)].join(" · ")}
            </Text>
          </div>
          <PaperContent key={paper.id} applicationId={applicationId} paper={paper} />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}

type StepProps = { label: string; disabled: boolean; onClick: () => void; children: ReactNode }

function Step({ label, children, ...button }: StepProps) {
  return (
    <IconButton size="small" variant="transparent" aria-label={label} {...button}>
      {children}
    </IconButton>
  )
}
