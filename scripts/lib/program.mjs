import { spawn } from "node:child_process"
import { ROOT } from "./settings.mjs"

/**
 * Runs a Node.js program to its end and shows what it prints.
 *
 * @returns its exit code, what its last line counts (`3 passed, 0 failed`) or null, and its lines that begin with FAILED
 */
export function runProgram(program, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] })
    let output = ""
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk)
      output += chunk
    })
    child.once("error", reject)
    child.once("close", (code) => resolve({ code, counted: countOf(output, code), failures: failuresIn(output) }))
  })
}

function countOf(output, code) {
  const counted = /^(\d+) passed, (\d+) failed$/.exec(output.trimEnd().split("\n").at(-1))
  if (!counted) {
    return null
  }
  const [passed, failed] = counted.slice(1).map(Number)
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function failuresIn(output) {
  return output.split("\n").filter((line) => line.startsWith("FAILED: "))
}
