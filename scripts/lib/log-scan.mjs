import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { URLSearchParams } from "node:url"

const FINDINGS_SHOWN_MAX = 20

/**
 * Looks in every log of a directory for texts that must be in none, plain, or written as in a URL or in JSON.
 *
 * @returns {{ files: number, lines: number, findings: { file: string, line: number, text: string }[] }}
 * @throws when a planted text is not found, for then nothing would be proved
 */
export function scanLogs(directory, texts) {
  const sought = texts.flatMap((text) => formsOf(text).map((form) => ({ text, form })))
  const search = (line) => sought.filter(({ form }) => line.includes(form)).map(({ text }) => text)
  for (const { text, form } of sought) {
    if (!search(`{"level":"error","message":"query failed: ${form}"}`).includes(text)) {
      throw new Error(`The scan does not find "${form}" in a line that has it.`)
    }
  }
  const files = readdirSync(directory, { recursive: true }).filter((name) => name.endsWith(".log"))
  const findings = []
  let lines = 0
  for (const file of files) {
    for (const [index, line] of readFileSync(join(directory, file), "utf8").split("\n").entries()) {
      lines += line === "" ? 0 : 1
      findings.push(...[...new Set(search(line))].map((text) => ({ file, line: index + 1, text })))
    }
  }
  return { files: files.length, lines, findings }
}

/** How a database's password would get into a log; one that is a word of the log's own shows only in an address. */
export const passwordTexts = ({ user, password }) => [`${user}:${password}@`, ...(password === user ? [] : [password])]

/** Says what was found. */
export function reportScan({ files, lines, findings }) {
  findings.slice(0, FINDINGS_SHOWN_MAX).forEach(({ file, line, text }) => console.log(`${file}:${line} says "${text}"`))
  console.log(`log scan: ${lines} lines of ${files} logs, ${findings.length} findings`)
}

function formsOf(text) {
  const escaped = text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
  return [...new Set([text, encodeURIComponent(text), new URLSearchParams({ a: text }).toString().slice(2), escaped])]
}
