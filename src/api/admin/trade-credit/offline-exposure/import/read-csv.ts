import type { MedusaRequest } from "@medusajs/framework/http"
import { HttpRefusal, invalidData } from "../../../../helpers/http-refusal"

const BYTES_MAX = 1_000_000

/**
 * The body as text. Medusa's parsers leave `text/csv` alone, so the stream is still unread here. A byte order mark, which
 * spreadsheets write, is dropped.
 *
 * @throws HttpRefusal 400 for another type or encoding, 413 beyond the size
 */
export async function readCsv(req: MedusaRequest): Promise<string> {
  if (!req.is("text/csv")) {
    throw invalidData([{ path: "Content-Type", message: "Send the file itself as the body, with text/csv." }])
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read and dropped: a client that is still sending could not read the answer.
    if (size <= BYTES_MAX) {
      chunks.push(chunk)
    }
  }
  if (size > BYTES_MAX) {
    const message = `The file is larger than ${BYTES_MAX} bytes. Split it into several, each with the first line.`
    throw new HttpRefusal(413, { type: "invalid_data", message, details: [{ path: "body", message }] })
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw invalidData([
      { path: "body", message: "The file is not in UTF-8. Save it as “CSV UTF-8” and send it again." },
    ])
  }
}
