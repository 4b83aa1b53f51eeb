import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer from "multer"
import { tooManyBytes } from "../../domain/screening/check-paper"
import { invalidData, type FieldDetail } from "./http-refusal"

type Upload = { name: string; content: Buffer }

const FIELD = "file"

/**
 * Reads one file of a multipart request into memory, and its other fields into `req.body`.
 *
 * @param bytesMax what is larger is not even read to its end
 * @throws HttpRefusal 400 that says what to send instead
 */
export async function readUpload(req: MedusaRequest, res: MedusaResponse, bytesMax: number): Promise<Upload> {
  const receive = multer({
    storage: multer.memoryStorage(),
    // Browsers write names in UTF-8 without saying so.
    defParamCharset: "utf8",
    limits: { fileSize: bytesMax, files: 1, fields: 5, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 20 },
  }).single(FIELD)
  await new Promise<void>((resolve, reject) =>
    receive(req, res, (error: unknown) => (error ? reject(asRefusal(error, bytesMax)) : resolve()))
  )
  const { file } = req as MedusaRequest & { file?: { originalname: string; buffer: Buffer } }
  if (!file) {
    throw invalidData([
      {
        path: FIELD,
        message: {
          en: "Please send the file as multipart/form-data in this field.",
          ja: "ファイルを multipart/form-data でこの項目に添付してください。",
        },
      },
    ])
  }
  return { name: file.originalname, content: file.buffer }
}

function asRefusal(error: unknown, bytesMax: number): unknown {
  const code = error instanceof multer.MulterError ? error.code : null
  if (code === "LIMIT_FILE_SIZE") {
    return refusal({ path: FIELD, message: tooManyBytes(bytesMax) })
  }
  if (code === "LIMIT_FILE_COUNT" || code === "LIMIT_UNEXPECTED_FILE") {
    return refusal({
      path: FIELD,
      message: { en: "Please send one file at a time, in this field.", ja: "ファイルは1件ずつお送りください。" },
    })
  }
  // A body cut off, without boundary, or with fields that nobody asks for: whatever the parser says of it.
  return refusal({
    path: "body",
    message: {
      en: "This could not be read. Please send document_id and file as multipart/form-data.",
      ja: "送信内容を読み取れませんでした。document_id と file を multipart/form-data でお送りください。",
    },
  })
}

function refusal(detail: FieldDetail) {
  return invalidData([detail])
}
