import { createMedusaContainer } from "@medusajs/framework/utils"
import path from "node:path"
import { loadAgents } from "../../../src/modules/billing-agent/loaders/agents"
import { SCRIPTED } from "./suite"

const boot = (agent: { id: string; resolve: string; options?: Record<string, unknown> }) =>
  loadAgents({
    container: createMedusaContainer(),
    options: { agents: [agent], programs: [{ id: "test", agent: agent.id, currency_code: "jpy" }] },
  })

describe("a wrong set-up of an agent stops the boot and says what to add", () => {
  it("names the agent whose package is missing", async () => {
    await expect(boot({ id: "missing", resolve: "no-such-package" })).rejects.toThrow(
      /"missing".*"no-such-package".*id "missing" under `agents`/s
    )
  })

  it("passes on what the agent says about its options", async () => {
    await expect(boot({ ...SCRIPTED, options: { key: "wrong" } })).rejects.toThrow(/"agent".*`key` must not be wrong/s)
  })

  it("names the option of クロネコ掛け払い, and never its value", async () => {
    const resolve = path.join(__dirname, "../../../src/agents/kuroneko-kakebarai")
    const failed = boot({ id: "kuroneko", resolve, options: { traderCode: "secret-code" } })
    await expect(failed).rejects.toThrow(/options\.traderCode must be the 9 digits.*options\.password is missing/s)
    await expect(failed).rejects.not.toThrow(/secret-code/)
  })
})
