import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LocalizedText, ProgramDocument } from "../../../../domain/program/program"
import { checkPaper, paperName } from "../../../../domain/screening/check-paper"
import type { AddPaper } from "../../../../modules/trade-credit/types"
import { invalidData } from "../../../helpers/http-refusal"
import { readUpload } from "../../../helpers/read-upload"
import { validateBody } from "../../../helpers/validate"
import { addDocumentBody } from "./validators"

type SentPaper = Pick<AddPaper, "document_id" | "name" | "media_type" | "content">

/** A paper as it was sent, checked whole. @throws HttpRefusal 400 that names the field and the remedy */
export async function readPaper(
  req: MedusaRequest,
  res: MedusaResponse,
  documents: ProgramDocument[]
): Promise<SentPaper> {
  if (documents.length === 0) {
    // Before the file is read: there is no size that it might have.
    throw unknownDocument({ en: "This program asks for no papers.", ja: "書類の提出は必要ありません。" })
  }
  const { name, content } = await readUpload(req, res, Math.max(...documents.map(({ max_bytes }) => max_bytes)))
  const { document_id } = validateBody(addDocumentBody, req)
  const document = documents.find(({ id }) => id === document_id)
  if (!document) {
    const known = documents.map(({ id }) => id).join(", ")
    throw unknownDocument({ en: `Please use one of: ${known}.`, ja: `次のいずれかを指定してください: ${known}` })
  }
  const checked = checkPaper(document, content)
  if (checked.problem) {
    throw invalidData([{ path: "file", message: checked.problem }])
  }
  return { document_id, content, media_type: checked.media_type, name: paperName(name, checked.media_type) }
}

function unknownDocument(message: LocalizedText) {
  return invalidData([{ path: "document_id", message }])
}
