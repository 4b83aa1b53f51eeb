import { join } from "node:path"
import { defineConfig } from "@medusajs/framework/utils"
import { COOKIE_SECRET, JWT_SECRET, PAPER_KEY } from "./integration-tests/helpers/confidential"
import { FILES_DIRECTORY } from "./integration-tests/helpers/files"
import { deferredInvoice } from "./src/config"
import { TEST_PASSWORD, TEST_TRADER_CODE } from "./src/testing"

/**
 * The store that the tests run: the plugin from its source, where a merchant has the built package. Medusa's test runner
 * takes `src/{api,subscribers,workflows,jobs}` beside this file for the store's own, but modules and providers by name.
 */
const source = (path: string) => join(__dirname, "src", path)

const tradeCredit = deferredInvoice({
  agents: [
    {
      id: "kuroneko",
      label: { en: "Kuroneko Kakebarai", ja: "クロネコ掛け払い" },
      resolve: source("agents/kuroneko-kakebarai"),
      options: {
        baseUrl: `${process.env.SIMULATOR_URL}/kuroneko-kakebarai`,
        traderCode: TEST_TRADER_CODE,
        password: TEST_PASSWORD,
        // The fault plans have agents that are silent hundreds of times.
        timeoutMs: Number(process.env.AGENT_TIMEOUT_MS ?? 15_000),
        // Simulated people decide at any hour, and tests do not wait.
        screeningRhythm: { firstMinutes: 1, maxMinutes: 1, officeHours: null },
      },
    },
  ],
  programs: [
    {
      id: "house",
      agent: "in_house",
      currency_code: "jpy",
      terms: { close_day: "month_end", due: { months: 1, day: "month_end" } },
      po_number_reuse: "warn",
    },
    { id: "kuroneko", agent: "kuroneko", currency_code: "jpy", po_number_reuse: "refuse" },
    { id: "kuroneko-early", agent: "kuroneko", currency_code: "jpy", notify_on: "fulfillment", number_prefix: "E" },
    { id: "kuroneko-split", agent: "kuroneko", currency_code: "jpy", partial: "split", number_prefix: "S" },
    {
      id: "house-usd",
      agent: "in_house",
      currency_code: "usd",
      second_person_above: { approve: 20_000, limit: 20_000, write_off: 100 },
    },
    {
      id: "kuroneko-patient",
      agent: "kuroneko",
      currency_code: "jpy",
      when_agent_unavailable: "pend",
      number_prefix: "P",
    },
    {
      id: "house-papers",
      agent: "in_house",
      currency_code: "jpy",
      documents: [
        { id: "registry", title: { en: "Certificate of registration", ja: "登記簿謄本" }, max_bytes: 65_536 },
        { id: "licence", title: { en: "Licence", ja: "許可証" }, required: false, accept: ["image/png", "image/jpeg"] },
      ],
    },
  ],
  privacy: { paper_keys: [{ id: "tests", key: PAPER_KEY }] },
})

const payment = tradeCredit.paymentModule()

export default defineConfig({
  projectConfig: {
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: JWT_SECRET,
      cookieSecret: COOKIE_SECRET,
    },
  },
  modules: [
    { resolve: source("modules/trade-credit"), options: tradeCredit.plugin.options },
    { resolve: source("modules/billing-agent"), options: tradeCredit.plugin.options },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { upload_dir: FILES_DIRECTORY, private_upload_dir: FILES_DIRECTORY },
          },
        ],
      },
    },
    {
      ...payment,
      options: {
        ...payment.options,
        providers: payment.options.providers.map((provider) => ({
          ...provider,
          resolve: source("providers/deferred-invoice"),
        })),
      },
    },
  ],
})
