import type { MedusaContainer } from "@medusajs/framework/types"
import { paperDepsOf } from "../workflows/application/papers/deps"
import { tidyPapers } from "../workflows/application/papers/tidy-papers"

/** Deletes the files of papers that were removed or purged, and takes up drafts that wait for nothing any more. */
export default async function tidyPapersJob(container: MedusaContainer) {
  await tidyPapers(paperDepsOf(container))
}

export const config = {
  name: "deferred-invoice-tidy-papers",
  schedule: { interval: 600_000 },
}
