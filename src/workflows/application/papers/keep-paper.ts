import type { AddPaper, ApplicationRecord, PaperRecord } from "../../../modules/trade-credit/types"
import { retrieveApplication } from "../read-application"
import { startSettling } from "../submit-application"
import type { PaperDeps } from "./deps"
import { FileStorageError, PaperSupersededError } from "./errors"

/**
 * Keeps one paper: taken down with its key, then given to the file module as noise under a name that says nothing, then
 * marked stored. A crash between any two leaves a row that the schedule clears away, or noise without a key. The paper
 * that completes a draft sends the application on its way. Content is in no workflow's input, which Medusa stores.
 */
export async function keepPaper(
  deps: PaperDeps,
  input: AddPaper
): Promise<{ paper: PaperRecord; application: ApplicationRecord }> {
  const { paper, ciphertext } = await deps.tradeCredit.addPaper(input)
  if (!ciphertext) {
    return { paper, application: await retrieveApplication(deps.tradeCredit, input.application_id) }
  }
  const file_id = await storeFile(deps, paper.id, ciphertext)
  const stored = await deps.tradeCredit.storedPaper({ id: paper.id, file_id })
  if (!stored.paper || !stored.application) {
    if (!stored.known) {
      await deps.files.deleteFiles(file_id)
    }
    throw new PaperSupersededError(paper.id)
  }
  const { application } = stored
  return {
    paper: stored.paper,
    application: application.status === "submitted" ? await startSettling(deps, application) : application,
  }
}

async function storeFile({ tradeCredit, files, logger }: PaperDeps, id: string, ciphertext: Buffer): Promise<string> {
  try {
    const file = await files.createFiles({
      filename: `${id}.bin`,
      mimeType: "application/octet-stream",
      content: ciphertext.toString("base64"),
      access: "private",
    })
    return file.id
  } catch (error) {
    logger.error(`Paper ${id} could not be stored: ${(error as Error).message}`)
    await tradeCredit.discardPaper(id)
    throw new FileStorageError(id, "store")
  }
}
