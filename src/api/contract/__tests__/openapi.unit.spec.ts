import { execFileSync } from "node:child_process"
import { join } from "node:path"

const ROOT = join(__dirname, "../../../..")

test("docs/openapi.json is valid, and it and the client's types are as the contract says; else: run npm run openapi", () => {
  const check = () =>
    execFileSync(process.execPath, ["scripts/openapi.mjs", "--check"], { cwd: ROOT, encoding: "utf8" })
  expect(check()).toContain("fresh")
})
