import { chmodSync, existsSync, mkdtempSync, statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const IN_MEMORY = "/dev/shm"
/** More than all databases and logs of a run of tests come to. */
const NEEDED_BYTES = 4 * 2 ** 30

/**
 * A new folder for what need not outlive its run: in memory, where the machine has such a place with enough room, because
 * there PostgreSQL copies a database seven times as fast, which is what each test begins with.
 */
export function makeQuickDirectory(prefix) {
  const directory = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), prefix))
  // Started by root, PostgreSQL runs as another user, who has to get in.
  chmodSync(directory, 0o755)
  return directory
}

function hasRoomInMemory() {
  if (!existsSync(IN_MEMORY)) {
    return false
  }
  const { bavail, bsize } = statfsSync(IN_MEMORY)
  return bavail * bsize > NEEDED_BYTES
}
