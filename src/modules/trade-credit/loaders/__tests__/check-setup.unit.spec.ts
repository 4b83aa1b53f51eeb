import { deferredInvoice } from "../../../../config"
import checkSetup from "../check-setup"

const options = { programs: [{ id: "house", agent: "in_house", currency_code: "jpy" }] }
const written = deferredInvoice(options).paymentModule()

const boot = (payment: object | undefined) =>
  checkSetup({
    options,
    container: { resolve: () => ({ modules: payment ? { payment } : {} }) },
  } as unknown as Parameters<typeof checkSetup>[0])

describe("the boot of a store", () => {
  it("goes on with what the config helper writes", async () => {
    await expect(boot(written)).resolves.toBeUndefined()
  })

  it.each([
    [
      "without the dependencies",
      { ...written, dependencies: undefined },
      'add "trade_credit", "billing_agent", "query"',
    ],
    ["with some of the dependencies", { ...written, dependencies: ["query"] }, 'add "trade_credit", "billing_agent"'],
    ["without a program's provider", { ...written, options: { providers: [] } }, "No provider for: house"],
    [
      "with a provider of no program",
      {
        ...written,
        options: { providers: [...written.options.providers, { ...written.options.providers[0], id: "old" }] },
      },
      "No program for provider: old",
    ],
  ])("stops %s, saying what to add", async (_, payment, words) => {
    await expect(boot(payment)).rejects.toThrow(words)
  })

  it("goes on where there is no payment module to check", async () => {
    await expect(boot(undefined)).resolves.toBeUndefined()
  })
})
