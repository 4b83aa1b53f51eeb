import { useTranslation } from "react-i18next"
import type { Application, Program } from "../lib/types"
import { Badge, type Tone } from "./notice"

type Word = Application["status"] | Program["screening_status"]

const TONES: Record<Word, Tone | "none"> = {
  not_applied: "none",
  draft: "waiting",
  submitted: "info",
  under_review: "info",
  needs_information: "waiting",
  approved: "good",
  declined: "bad",
  suspended: "bad",
  closed: "none",
  withdrawn: "none",
  expired: "none",
}

/** Where somebody stands with a program, or an application, in a word. */
export function ScreeningBadge({ status }: { status: Word }) {
  const { t } = useTranslation()
  return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
}
