import { readFileSync } from "node:fs"
import path from "node:path"
import { transformSync } from "@swc/core"
import * as testing from "../.."
import { CHECKS } from "../types"
import { FakeAgent } from "./fake-agent/adapter"
import { FAKE_KEY, FakeAgentSimulator } from "./fake-agent/simulator"

jest.setTimeout(60_000)

const ROOT = path.join(__dirname, "../../../..")

class MyAgentSimulator extends FakeAgentSimulator {
  override readonly name = "my-agent"

  constructor() {
    super({ decides_later: false, several_slips: false })
  }
}

/** What the recipe imports, by the names it uses. */
const MODULES: Record<string, object> = {
  "medusa-plugin-deferred-invoice/testing": testing,
  "./my-agent": { MyAgent: FakeAgent },
  "./my-agent-simulator": { MyAgentSimulator, MY_KEY: FAKE_KEY },
}

describe("docs/writing-an-agent.md", () => {
  afterEach(() => {
    jest.restoreAllMocks()
    process.exitCode = undefined
  })

  it("has a recipe that judges an adapter as it stands there", async () => {
    const [, recipe] = /```ts\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, "docs/writing-an-agent.md"), "utf8"))!
    const { code } = transformSync(recipe.replace(/\nvoid judge\(\)\n/, "\nexport const judged = judge()\n"), {
      jsc: { parser: { syntax: "typescript" }, target: "es2021" },
      module: { type: "commonjs" },
    })
    const lines: string[] = []
    jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line))
    const exported: { judged?: Promise<void> } = {}
    new Function("require", "exports", code)((name: string) => MODULES[name], exported)
    await exported.judged
    expect(lines.filter((line) => line.startsWith("FAILED"))).toEqual([])
    expect(lines.at(-2)).toMatch(/^plans 3, faults [1-9][0-9]*, effects [1-9][0-9]*, lost 0, doubled 0$/)
    expect(process.exitCode).toBe(0)
  })

  it("lists every check of the kit", () => {
    const recipe = readFileSync(path.join(ROOT, "docs/writing-an-agent.md"), "utf8")
    const inTable = [...recipe.matchAll(/^\| ([a-z][^|]+?) +\|/gm)].map(([, name]) => name)
    expect(inTable.filter((name) => name !== "check").sort()).toEqual(Object.values(CHECKS).sort())
  })
})
