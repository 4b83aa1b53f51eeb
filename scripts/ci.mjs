// Everything that must hold before a change goes in; `.ci/run` calls it.
import { join } from "node:path"
import { runChecks } from "./lib/checks.mjs"
import { ensureChromium } from "./lib/chromium.mjs"
import { installDependencies, requireNode } from "./lib/install.mjs"
import { runProgram } from "./lib/program.mjs"
import { readSettings, ROOT } from "./lib/settings.mjs"

const bin = (name) => join(ROOT, "node_modules", name)

const succeeds =
  (...command) =>
  async () => {
    const { code } = await runProgram(...command)
    if (code !== 0) {
      throw new Error(`It ended with exit code ${code}.`)
    }
  }

/** What its last line counts, counts one by one. */
const counts =
  (program, ...args) =>
  async () => {
    const { code, counted, failures } = await runProgram(join(ROOT, program), ...args)
    if (!counted) {
      throw new Error(`It broke off with exit code ${code}.`)
    }
    return { ...counted, failures }
  }

/** At once, for those that wait more than they work; each is heard, whatever becomes of the others. */
const together =
  (...checks) =>
  async () => {
    const outcomes = await Promise.all(
      checks.map((check) =>
        check().catch((error) => {
          console.error(error.message)
          return { passed: 0, failed: 1, failures: [] }
        })
      )
    )
    const sum = (part) => outcomes.reduce((total, outcome) => total + outcome[part], 0)
    return {
      passed: sum("passed"),
      failed: sum("failed"),
      failures: outcomes.flatMap(({ failures }) => failures),
    }
  }

try {
  requireNode()
  await installDependencies(join(readSettings().dataDir, "logs"))
  await ensureChromium()
  const { passed, failed, failures } = await runChecks({
    "npm run types": async () => {
      await succeeds(bin("typescript/bin/tsc"), "-p", "tsconfig.check.json")()
      await succeeds(bin("typescript/bin/tsc"), "-p", "src/admin/tsconfig.json")()
      await succeeds(bin("typescript/bin/tsc"), "-p", "tsconfig.storefront.json")()
    },
    "npm run lint": succeeds(bin("eslint/bin/eslint.js"), ".", "--max-warnings=0"),
    "npm run layers": succeeds(
      bin("dependency-cruiser/bin/dependency-cruise.mjs"),
      "src",
      "--config",
      ".dependency-cruiser.cjs"
    ),
    "npm run build": succeeds(bin("@medusajs/cli/cli.js"), "plugin:build"),
    "npm run smoke": succeeds(join(ROOT, "scripts/smoke.mjs")),
    "npm test": counts("scripts/test.mjs"),
    "npm run test:browser": counts("integration-tests/browser/browser.mjs"),
    // The short forms, with seeds that stay the same; `npm run test:long` runs them in full.
    "npm run test:agents and test:kill": together(
      counts("scripts/test-agents.mjs", "--plans", "10", "--seed", "1"),
      counts("integration-tests/chaos/kill.mjs", "--short")
    ),
    "npm run test:cluster and test:hammer": together(
      counts("integration-tests/chaos/cluster.mjs", "--short"),
      counts("scripts/test-hammer.mjs", "--seed", "1")
    ),
  })
  // Once more at the end, where one looks first.
  console.log(["", ...failures, `${passed} passed, ${failed} failed`].join("\n"))
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  console.error(error.message)
  console.log("0 passed, 1 failed")
  process.exitCode = 1
}
