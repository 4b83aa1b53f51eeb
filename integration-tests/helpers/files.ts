import { join } from "node:path"

/** Where Medusa's file module of the tests puts files, public and private alike. */
export const FILES_DIRECTORY = join(__dirname, "../../.data/test-files")
