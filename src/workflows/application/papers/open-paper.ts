import type { PaperRecord } from "../../../modules/trade-credit/types"
import type { PaperDeps } from "./deps"
import { FileStorageError } from "./errors"

/** The content of a paper for one of the staff, who is noted; null: there is no such paper (any more). */
export async function openPaper(
  { tradeCredit, files, logger }: PaperDeps,
  wanted: { id: string; application_id: string; actor: string }
): Promise<{ paper: PaperRecord; content: Buffer } | null> {
  const stored = await tradeCredit.findPaperFile(wanted)
  if (!stored) {
    return null
  }
  const ciphertext = await files.getAsBuffer(stored.file_id).catch((error: Error) => {
    logger.error(`The file of paper ${wanted.id} could not be read: ${error.message}`)
    throw new FileStorageError(wanted.id, "find")
  })
  return tradeCredit.openPaper({ ...wanted, ciphertext })
}
