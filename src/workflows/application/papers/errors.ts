import { MedusaError } from "@medusajs/framework/utils"

/** Medusa's file module, which belongs to the store, failed. What it said is in the log, not here: it may name buckets. */
export class FileStorageError extends MedusaError {
  constructor(paperId: string, did: "store" | "find") {
    super(
      MedusaError.Types.UNEXPECTED_STATE,
      did === "store"
        ? `The store's file storage did not take paper ${paperId}. Nothing of it is kept; send it again later.`
        : `The store's file storage did not give out the file of paper ${paperId}. Try again later, and see the log.`,
      "file_storage_unavailable"
    )
  }
}

/** The same file was sent once more, or the application came to an end, while this one was on its way. */
export class PaperSupersededError extends MedusaError {
  constructor(paperId: string) {
    super(
      MedusaError.Types.CONFLICT,
      `Paper ${paperId} was sent again or its application ended while it was being stored. Look at the application's papers.`,
      "paper_superseded"
    )
  }
}
