import { startSettling } from "../submit-application"
import type { PaperDeps } from "./deps"

const PAPERS_AT_ONCE = 100
const ROUNDS_MAX = 100

/**
 * For a schedule: deletes the files of removed papers and of uploads that never ended, and takes up drafts that lack
 * nothing, or that nobody has completed. Safe to run twice at once and after a crash at any line.
 *
 * @returns how many papers are gone
 */
export async function tidyPapers(deps: PaperDeps): Promise<number> {
  for (const application of await deps.tradeCredit.submitCompleteDrafts()) {
    await startSettling(deps, application)
  }
  await deps.tradeCredit.expireDrafts()
  let cleared = 0
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const papers = await deps.tradeCredit.papersToClear({ limit: PAPERS_AT_ONCE })
    for (const paper of papers) {
      cleared += (await clearPaper(deps, paper)) ? 1 : 0
    }
    if (papers.length < PAPERS_AT_ONCE) {
      break
    }
  }
  return cleared
}

async function clearPaper(
  { tradeCredit, files, logger }: PaperDeps,
  { id, file_id }: { id: string; file_id: string | null }
): Promise<boolean> {
  try {
    if (file_id) {
      await files.deleteFiles(file_id)
    }
    await tradeCredit.clearedPaper(id)
    return true
  } catch (error) {
    // It has no key any more, so nobody can read it; one that cannot be deleted must not keep the others.
    logger.error(
      `The file of removed paper ${id} could not be deleted, and is tried again: ${(error as Error).message}`
    )
    return false
  }
}
