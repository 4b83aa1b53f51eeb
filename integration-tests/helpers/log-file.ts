import type { Logger } from "@medusajs/framework/types"
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { CONFIDENTIAL } from "./confidential"

type Stream = { write(chunk: unknown, ...rest: unknown[]): boolean }

/**
 * Keeps what a store writes while its suite runs, where scripts/test.mjs asks for it by LOG_DIR and scans it afterwards for
 * what must be in no log.
 */
export function keepLog(suite: string) {
  const directory = process.env.LOG_DIR
  if (!directory) {
    return null
  }
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, "confidential.json"), JSON.stringify(CONFIDENTIAL))
  const path = join(directory, `${suite.replace(/[^A-Za-z0-9]+/g, "-")}.log`)
  const file = openSync(path, "a")
  const { _stdout, _stderr } = console as Console & { _stdout?: Stream; _stderr?: Stream }
  // A console may write to the very streams of the process: copied twice, they would be put back in the wrong order.
  const streams = new Set<Stream>([process.stdout, process.stderr, _stdout, _stderr].filter((stream) => !!stream))
  const restore = [...streams].map((stream) => copyTo(file, stream))
  return {
    /** @throws when what Medusa logs does not get here, for then nothing would be proved */
    prove(logger: Logger): void {
      const mark = `log-control-${Math.random()}`
      logger.info(mark)
      if (!readFileSync(path, "utf8").includes(mark)) {
        throw new Error(`What the store of "${suite}" logs is not kept in ${path}.`)
      }
    },
    close(): void {
      restore.forEach((undo) => undo())
      closeSync(file)
    },
  }
}

function copyTo(file: number, stream: Stream): () => void {
  const write = stream.write
  stream.write = (chunk, ...rest) => {
    writeSync(file, String(chunk))
    return write.call(stream, chunk, ...rest)
  }
  return () => void (stream.write = write)
}
