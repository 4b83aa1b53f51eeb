import { deferredInvoice } from "../../config"
import { parseOptions } from ".."

const house = { id: "house", agent: "in_house", currency_code: "jpy" }
const kuroneko = { id: "kuroneko", resolve: "some-package/agents/kuroneko", options: { password: "a-secret" } }

describe("the plugin's options", () => {
  it("need three words for a program; everything else has a default", () => {
    const [program] = parseOptions({ programs: [house] }).programs
    expect(program).toMatchObject({
      provider_id: "pp_deferred-invoice_house",
      book: "own",
      screening: "account",
      currency_decimals: 0,
      notify_on: "shipment",
      partial: "wait",
      credit_stop: true,
      credit_tolerance_percent: 0,
      second_person_above: { approve: null, limit: null, write_off: null },
      time_zone: "Asia/Tokyo",
      terms: { close_day: "month_end", due: { months: 1, day: "month_end" }, business_day: "next" },
      when_agent_unavailable: "deny",
    })
    expect(program.disclosures).toHaveLength(1)
  })

  it("call an agent in each language what the merchant calls it", () => {
    const agents = [
      { ...kuroneko, label: "Kuroneko" },
      { ...kuroneko, id: "other" },
    ]
    const [named, unnamed] = parseOptions({ agents, programs: [house] }).agents
    expect(named.label).toEqual({ en: "Kuroneko", ja: "Kuroneko" })
    expect(unnamed.label).toBeUndefined()
  })

  it("make an agent's program the agent's book, and know each currency's decimals", () => {
    const { programs } = parseOptions({
      agents: [kuroneko],
      programs: [{ ...house, agent: "kuroneko", currency_code: "USD" }],
    })
    expect(programs[0]).toMatchObject({ book: "agent", currency_code: "usd", currency_decimals: 2, time_zone: "UTC" })
  })

  it.each([
    ["no program", {}, "programs"],
    ["an empty list of programs", { programs: [] }, "programs: must name at least one program"],
    ["an id that no payment method could have", { programs: [{ ...house, id: "My House" }] }, "programs[0].id"],
    ["two programs of one id", { programs: [house, house] }, 'programs[1].id: "house" is taken'],
    ["an agent that is not there", { programs: [{ ...house, agent: "kuroneko" }] }, "programs[0].agent"],
    ["two agents of one id", { agents: [kuroneko, kuroneko], programs: [house] }, "agents[1].id"],
    [
      "a currency that Medusa does not know",
      { programs: [{ ...house, currency_code: "xyz" }] },
      "programs[0].currency_code",
    ],
    ["an unknown key", { programs: [{ ...house, creditLimit: 5 }] }, "creditLimit"],
    ["an own book sold as the agent's", { programs: [{ ...house, book: "agent" }] }, "programs[0].book"],
    [
      "a tolerance beyond the limit of an agent",
      { agents: [kuroneko], programs: [{ ...house, agent: "kuroneko", credit_tolerance_percent: 5 }] },
      "programs[0].credit_tolerance_percent: needs the merchant's own book",
    ],
    [
      "a second person for what needs none",
      { programs: [{ ...house, second_person_above: { refund: 1 } }] },
      "second_person_above",
    ],
    ["guests with credit accounts", { programs: [{ ...house, guests_allowed: true }] }, "programs[0].guests_allowed"],
    [
      "bounds that exclude every order",
      { programs: [{ ...house, minimum_amount: 9, maximum_amount: 8 }] },
      "maximum_amount",
    ],
    [
      "a closing day that February lacks",
      { programs: [{ ...house, terms: { close_day: 31, due: { days: 30 } } }] },
      "terms",
    ],
    ["a time zone nobody knows", { programs: [{ ...house, time_zone: "Tokio" }] }, "programs[0].time_zone"],
  ])("refuse %s, by name", (_, options, words) => {
    expect(() => parseOptions(options)).toThrow(words)
  })

  describe("of papers", () => {
    const key = (id: string, bytes = 32) => ({ id, key: Buffer.alloc(bytes, id).toString("base64") })
    const registry = { id: "registry", title: "Registry" }
    const asking = (documents: object[], paper_keys?: object[], program: object = {}) =>
      parseOptions({ programs: [{ ...house, ...program, documents }], ...(paper_keys && { privacy: { paper_keys } }) })

    it("need an id and a title; the rest has a default", () => {
      expect(asking([registry], [key("2026")]).programs[0].documents).toEqual([
        {
          id: "registry",
          title: { en: "Registry", ja: "Registry" },
          required: true,
          accept: ["application/pdf", "image/jpeg", "image/png"],
          max_bytes: 10_485_760,
        },
      ])
    })

    it.each<[string, () => unknown, string]>([
      ["papers without a key", () => asking([registry]), "privacy.paper_keys: needs a key"],
      [
        "a key that is not in the environment",
        () => asking([registry], [{ id: "a" }]),
        "privacy.paper_keys[0].key: must",
      ],
      ["a key of 16 bytes", () => asking([registry], [key("a", 16)]), "`openssl rand -base64 32` makes one"],
      ["a key that is no base64", () => asking([registry], [{ id: "a", key: "é".repeat(43) }]), "paper_keys[0].key"],
      ["two keys of one id", () => asking([], [key("a"), key("b"), key("a")]), 'paper_keys[2].id: "a" is taken'],
      ["a paper twice", () => asking([registry, registry], [key("a")]), '"registry" twice'],
      [
        "a kind of file",
        () => asking([{ ...registry, accept: ["text/html"] }], [key("a")]),
        "accept[0]: must be one of",
      ],
      ["a huge file", () => asking([{ ...registry, max_bytes: 1e9 }], [key("a")]), "documents[0].max_bytes"],
      ["papers nobody could send", () => asking([registry], [key("a")], { screening: "order" }), "nobody applies"],
    ])("refuse %s, and say what to write", (_, parse, words) => {
      expect(parse).toThrow(words)
    })

    it("do not repeat a key in a refusal", () => {
      const short = key("a", 31)
      expect(() => asking([registry], [short])).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(short.key) })
      )
    })
  })

  it("are never repeated in a refusal, because they hold credentials", () => {
    expect(() => parseOptions({ agents: [{ ...kuroneko, id: 7 }], programs: [house] })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("a-secret") })
    )
  })

  it("take no notice of what Medusa adds to a module's options", () => {
    expect(() => parseOptions({ programs: [house], database: { clientUrl: "postgres://…" } })).not.toThrow()
  })
})

describe("the config helper", () => {
  const written = deferredInvoice({ programs: [house, { ...house, id: "net-60" }] })

  it("writes the plugin's entry", () => {
    expect(written.plugin.resolve).toBe("medusa-plugin-deferred-invoice")
  })

  it("writes the payment entry: a provider for each program, beside the merchant's own, and what they need", () => {
    const stripe = { resolve: "@medusajs/medusa/payment-stripe", id: "stripe", options: { apiKey: "key" } }
    const { dependencies, options } = written.paymentModule({ providers: [stripe] })
    expect(dependencies).toEqual(["trade_credit", "billing_agent", "query"])
    expect(options.providers).toEqual([
      stripe,
      {
        resolve: "medusa-plugin-deferred-invoice/providers/deferred-invoice",
        id: "house",
        options: { program_id: "house" },
      },
      {
        resolve: "medusa-plugin-deferred-invoice/providers/deferred-invoice",
        id: "net-60",
        options: { program_id: "net-60" },
      },
    ])
  })

  it("refuses a mistake before the store starts", () => {
    expect(() => deferredInvoice({ programs: [] })).toThrow("at least one program")
  })
})
