import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Stream = { write(chunk: unknown, ...rest: unknown[]): boolean }

const METHODS = ["log", "info", "warn", "error", "debug"] as const

/** Everything this process writes from now on, by whatever way and at the most talkative level. */
export function captureLogs(container: MedusaContainer) {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  logger.setLogLevel("silly")
  const written: string[] = []
  const { _stdout, _stderr } = console as Console & { _stdout?: Stream; _stderr?: Stream }
  for (const stream of new Set<Stream | undefined>([process.stdout, process.stderr, _stdout, _stderr])) {
    if (stream) {
      jest.spyOn(stream, "write").mockImplementation((chunk) => Boolean(written.push(String(chunk))))
    }
  }
  for (const method of METHODS) {
    jest.spyOn(console, method).mockImplementation((...words) => void written.push(words.map(asText).join(" ")))
  }
  return {
    /** What was written; @throws when a way out of the process is not watched, for then nothing would be proved. */
    text(): string {
      const ways: Record<string, (mark: string) => void> = {
        "logger.error": (mark) => logger.error(mark, new Error(`${mark}-cause`)),
        "logger.warn": (mark) => logger.warn(mark),
        "logger.info": (mark) => logger.info(mark),
        "logger.debug": (mark) => logger.debug(mark),
        // eslint-disable-next-line no-console -- one of the ways
        "console.error": (mark) => console.error(new Error(mark)),
        "process.stdout": (mark) => process.stdout.write(mark),
        "process.stderr": (mark) => process.stderr.write(mark),
      }
      for (const [way, write] of Object.entries(ways)) {
        const mark = `control-${way}-${Math.random()}`
        write(mark)
        if (!written.some((line) => line.includes(mark))) {
          throw new Error(`What goes out by ${way} is not captured.`)
        }
      }
      return written.join("\n")
    },
    stop(): void {
      logger.unsetLogLevel()
      jest.restoreAllMocks()
    },
  }
}

/** Which of these texts are in the log, plain, or written as in a URL or in JSON. */
export function foundIn(log: string, texts: string[]): string[] {
  return texts.filter((text) => formsOf(text).some((form) => log.includes(form)))
}

function formsOf(text: string): string[] {
  const escaped = text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
  return [text, encodeURIComponent(text), new URLSearchParams({ a: text }).toString().slice(2), escaped]
}

function asText(word: unknown): string {
  return word instanceof Error ? `${word.stack}` : typeof word === "string" ? word : JSON.stringify(word)
}
