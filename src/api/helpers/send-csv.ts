import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Spreadsheets take a file without it for one in their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF"

/**
 * A file that is written while it is read, so that its length does not matter. What fails before its first part is read is
 * refused as elsewhere; what fails later breaks the connection off: a browser then says that the file is incomplete, which
 * an end of it would not.
 */
export async function sendCsv(
  req: MedusaRequest,
  res: MedusaResponse,
  name: string,
  parts: AsyncIterator<string>
): Promise<void> {
  const first = await parts.next()
  res.attachment(name)
  res.set({ "Content-Type": "text/csv; charset=utf-8", "Cache-Control": "no-store" })
  try {
    await pipeline(Readable.from(whole(first, parts)), res)
  } catch (error) {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`${name} was broken off: ${(error as Error).message}`)
  }
}

async function* whole(first: IteratorResult<string>, parts: AsyncIterator<string>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK
  for (let part = first; !part.done; part = await parts.next()) {
    yield part.value
  }
}
