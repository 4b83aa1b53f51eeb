import { createMedusaContainer } from "@medusajs/framework/utils"
import path from "node:path"
import { loadAgents } from "../../../src/modules/billing-agent/loaders/agents"
import { SCRIPTED } from "./suite"

type Agent = { id: string; resolve: string; options?: Record<string, unknown> }

const boot = (agent: Agent, program: object = {}) =>
  loadAgents({
    container: createMedusaContainer(),
    options: { agents: [agent], programs: [{ id: "test", agent: agent.id, currency_code: "jpy", ...program }] },
  })

const KURONEKO = path.join(__dirname, "../../../src/agents/kuroneko-kakebarai")

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
    const failed = boot({ id: "kuroneko", resolve: KURONEKO, options: { traderCode: "secret-code" } })
    await expect(failed).rejects.toThrow(/options\.traderCode must be the 9 digits.*options\.password is missing/s)
    await expect(failed).rejects.not.toThrow(/secret-code/)
  })

  it.each([
    [{ currency_code: "usd" }, /"test".*"kuroneko".*`currency_code` is usd.*jpy only/s],
    [{ screening: "order" }, /"test".*"kuroneko".*`screening` is order.*account or both only/s],
    [{ agent: "in_house", screening: "order" }, /"in_house".*`screening` is order/s],
    [
      { agent: "in_house", partial: "split" },
      /"test" cannot split orders at the billing agent "in_house".*`partial` out/s,
    ],
  ])("refuses a program that its agent cannot serve: %j", async (program, words) => {
    const options = { traderCode: "900000001", password: "p" }
    await expect(boot({ id: "kuroneko", resolve: KURONEKO, options }, program)).rejects.toThrow(words)
  })

  it("lets one pass that fits", async () => {
    const options = { traderCode: "900000001", password: "p" }
    await expect(
      boot({ id: "kuroneko", resolve: KURONEKO, options }, { screening: "both", partial: "split" })
    ).resolves.toBeUndefined()
  })
})
