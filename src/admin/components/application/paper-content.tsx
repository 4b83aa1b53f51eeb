import { Button, Text } from "@medusajs/ui"
import { type ReactNode, useEffect, useState } from "react"
import type { ApplicationPaper } from "../../../client"
import { useOpenPaper } from "../../hooks/applications"
import { useText } from "../../hooks/use-text"
import { saveAs } from "../../lib/save-as"
import { LoadError, LoadingRows } from "../load-state"

type PaperContentProps = { applicationId: string; paper: ApplicationPaper }

/** One paper: an image, the browser's own viewer, or the way to save what cannot be shown here. */
export function PaperContent({ applicationId, paper }: PaperContentProps) {
  const { t } = useText()
  const { data: content, error, refetch } = useOpenPaper(applicationId, paper)
  const url = useObjectUrl(content)
  if (error) {
    return <LoadError error={error} retry={refetch} />
  }
  if (!url) {
    return <LoadingRows rows={8} />
  }
  const download = (
    <Button size="small" variant="secondary" onClick={() => saveAs(url, paper.name)}>
      {t("papers.download")}
    </Button>
  )
  if (isImage(paper)) {
    return (
      <Image url={url} name={paper.name}>
        {download}
      </Image>
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-6 pb-4">
        {download}
        {!isShownPdf(paper) && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("viewer.notShown")}
          </Text>
        )}
      </div>
      {isShownPdf(paper) && <iframe title={paper.name} src={url} className="w-full flex-1 border-0" />}
    </>
  )
}

const ZOOMS = [1, 1.5, 2, 3, 4]

/** At first as wide as the window; enlarged, it is moved under it. */
function Image({ url, name, children }: { url: string; name: string; children: ReactNode }) {
  const { t } = useText()
  const [step, setStep] = useState(0)
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-6 pb-4">
        {children}
        <Button size="small" variant="secondary" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {t("viewer.smaller")}
        </Button>
        <Button size="small" variant="secondary" disabled={step === ZOOMS.length - 1} onClick={() => setStep(step + 1)}>
          {t("viewer.larger")}
        </Button>
        <Text size="small" aria-live="polite" className="text-ui-fg-subtle">
          {`${ZOOMS[step] * 100} %`}
        </Text>
      </div>
      {/* In the order of the keyboard, because it scrolls. */}
      <div tabIndex={0} role="group" aria-label={name} className="min-h-0 flex-1 overflow-auto px-6 pb-4">
        <img src={url} alt={name} style={{ width: `${ZOOMS[step] * 100}%`, maxWidth: "none" }} />
      </div>
    </>
  )
}

function isImage({ media_type }: ApplicationPaper): boolean {
  return media_type === "image/jpeg" || media_type === "image/png"
}

/** Browsers on telephones have no viewer in a page. */
function isShownPdf({ media_type }: ApplicationPaper): boolean {
  return media_type === "application/pdf" && navigator.pdfViewerEnabled
}

/** An address under which this page alone has the content, until it is shown no more. */
function useObjectUrl(content: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!content) {
      return
    }
    const made = URL.createObjectURL(content)
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
      setUrl(null)
    }
  }, [content])
  return url
}
