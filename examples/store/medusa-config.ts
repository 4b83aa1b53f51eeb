import { join, resolve } from "node:path"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { deferredInvoice } from "medusa-plugin-deferred-invoice/config"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

/** From the environment. Only while you develop does something that everybody knows do instead. */
function secret(name: string, whileDeveloping: string): string {
  const value = process.env[name]
  if (!value && process.env.NODE_ENV === "production") {
    throw new Error(`Please set ${name} to a secret of your own; \`openssl rand -base64 32\` makes one.`)
  }
  return value || whileDeveloping
}

const tradeCredit = deferredInvoice({
  agents: [
    {
      id: "kuroneko",
      label: { en: "Kuroneko Kakebarai", ja: "クロネコ掛け払い" },
      resolve: "medusa-plugin-deferred-invoice/agents/kuroneko-kakebarai",
      options: {
        baseUrl: process.env.KURONEKO_URL,
        traderCode: process.env.KURONEKO_TRADER_CODE,
        password: process.env.KURONEKO_PASSWORD,
        // The simulator decides at any hour; leave this out for the real agent, whose people keep office hours.
        screeningRhythm: { firstMinutes: 1, maxMinutes: 5, officeHours: null },
      },
    },
  ],
  programs: [
    {
      id: "house",
      label: { en: "Pay by invoice", ja: "請求書払い" },
      agent: "in_house",
      currency_code: "jpy",
      terms: { close_day: "month_end", due: { months: 1, day: "month_end" } },
      // No single person gives a company more credit than this.
      second_person_above: { approve: 1_000_000_000 },
      documents: [
        {
          id: "registration",
          title: {
            en: "Certificate of registration (if you have one at hand)",
            ja: "登記事項証明書(お手元にある場合)",
          },
          required: false,
        },
      ],
    },
    {
      id: "kuroneko",
      label: { en: "Kuroneko Kakebarai", ja: "クロネコ掛け払い" },
      agent: "kuroneko",
      currency_code: "jpy",
    },
  ],
  // The shop's page that takes an invitation.
  member_invitations: { accept_url: process.env.SHOP_URL ? `${process.env.SHOP_URL}/invitation` : null },
  privacy: {
    paper_keys: [{ id: "demo", key: secret("PAPER_KEY", Buffer.alloc(32, "only-for-the-demo").toString("base64")) }],
  },
})

/** Where the demo keeps what a shop would give to its mail and file services; not in `static`, which Medusa serves to all. */
const KEPT = resolve(process.env.DATA_DIR ?? ".data")
const mailsAndFiles = [
  {
    resolve: "@medusajs/medusa/notification",
    options: {
      providers: [
        {
          resolve: "./src/providers/mailbox",
          id: "mailbox",
          options: { channels: ["email"], directory: join(KEPT, "mails") },
        },
        // The dashboard's own notifications.
        { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
      ],
    },
  },
  {
    resolve: "@medusajs/medusa/file",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/file-local",
          id: "local",
          // The papers of applications are encrypted before they get there; other uploads are the dashboard's.
          options: { private_upload_dir: join(KEPT, "papers") },
        },
      ],
    },
  },
]

/** Several servers and workers on one PostgreSQL share Medusa's events, workflows and locks by Redis; one needs none. */
const REDIS_URL = process.env.REDIS_URL
const shared = REDIS_URL
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl: REDIS_URL } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl: REDIS_URL } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              id: "locking-redis",
              resolve: "@medusajs/medusa/locking-redis",
              is_default: true,
              options: { redisUrl: REDIS_URL },
            },
          ],
        },
      },
    ]
  : []
const workerMode = (process.env.MEDUSA_WORKER_MODE ?? "shared") as "shared" | "server" | "worker"

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: REDIS_URL,
    workerMode,
    // In production Medusa's session cookie wants https, which this example on localhost has not. Yours has: leave it out.
    cookieOptions: { secure: false },
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: secret("JWT_SECRET", "only-for-the-demo"),
      cookieSecret: secret("COOKIE_SECRET", "only-for-the-demo"),
    },
  },
  admin: { disable: workerMode === "worker" },
  plugins: [tradeCredit.plugin],
  modules: [tradeCredit.paymentModule(), ...mailsAndFiles, ...shared],
})
