import type { Locale } from "../../domain/program/locale"
import type { ProgramDocument } from "../../domain/program/program"
import type { ApplicationRecord, PaperRecord, TradeCredit } from "../../modules/trade-credit/types"

/** What a program asks for; nothing any more, once it has left the options. */
export function documentsOf(tradeCredit: TradeCredit, programId: string): ProgramDocument[] {
  return tradeCredit.programs().find(({ id }) => id === programId)?.documents ?? []
}

/** A paper without its content; where that lies is nobody's business. */
export function serializePaper(paper: PaperRecord, documents: ProgramDocument[], locale: Locale) {
  const title = documents.find(({ id }) => id === paper.document_id)?.title[locale]
  return {
    id: paper.id,
    document_id: paper.document_id,
    /** Once the program has ceased to ask for it, its id. */
    title: title ?? paper.document_id,
    name: paper.name,
    media_type: paper.media_type,
    bytes: paper.bytes,
    created_at: paper.created_at,
  }
}

/** The papers of an application, and which required ones are still to come. */
export function serializePapers(
  { status }: Pick<ApplicationRecord, "status">,
  papers: PaperRecord[],
  documents: ProgramDocument[],
  locale: Locale
) {
  const isThere = (id: string) => papers.some(({ document_id }) => document_id === id)
  const missing = documents.filter(({ id, required }) => status === "draft" && required && !isThere(id))
  return {
    documents: papers.map((paper) => serializePaper(paper, documents, locale)),
    missing_documents: missing.map(({ id, title }) => ({ id, title: title[locale] })),
  }
}
