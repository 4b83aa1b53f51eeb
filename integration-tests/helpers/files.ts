import { join } from "node:path"

/** Where Medusa's file module of the tests puts files, public and private alike: each worker's store has its own. */
export const FILES_DIRECTORY = join(__dirname, "../../.data/test-files", process.env.JEST_WORKER_ID ?? "1")
