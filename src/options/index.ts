import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { IN_HOUSE_AGENT_ID, type Program } from "../domain/program/program"
import { localizedText, programOptions, timeZone, type ProgramOptions } from "./program-options"

/** When an agent that does not work is left alone, so that no buyer waits for it and it can recover. */
const breakerOptions = z.strictObject({
  /** After how many calls in a row without a proper answer. Default: 5. */
  failures: z.int().min(1).max(1_000).default(5),
  /** For how long, before one call tries again. Doubled each time it fails. Default: 5. */
  open_seconds: z.int().min(1).max(3_600).default(5),
  /** At most for so long. Default: 120. */
  open_seconds_max: z.int().min(1).max(3_600).default(120),
})

const agentLimits = z.strictObject({
  /**
   * How many calls a minute all instances together may make; at least 3. A part is kept for checkouts. Default: what the
   * adapter says that its agent bears, which this can only lower.
   */
  calls_per_minute: z.int().min(3).max(100_000).optional(),
  breaker: breakerOptions.prefault({}),
})

export const DEFAULT_AGENT_LIMITS = agentLimits.parse({})

/** One outside billing agent: where its adapter is, and the credentials it needs (from the environment). */
const agentOptions = z.strictObject({
  /** Named by `programs[].agent`. */
  id: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/, { error: "must be 1 to 40 characters of a-z, 0-9, hyphen and underscore" }),
  /** What staff call it; one text, or `{ en, ja }`. Default: its id. */
  label: localizedText.optional(),
  /** The adapter's package path, such as `medusa-plugin-deferred-invoice/agents/kuroneko-kakebarai`. */
  resolve: z.string().min(1),
  /** Checked by the adapter itself; see its README. */
  options: z.record(z.string(), z.unknown()).default({}),
  /** How often, and when not at all, the agent is called. Default: as the adapter says; see the fields. */
  limits: agentLimits.prefault({}),
})

const rateLimit = z.strictObject({ points: z.int().positive(), per_seconds: z.int().positive() })

/** How often one customer (or address, for guests) may call the routes that invite spam and probing. */
const rateLimits = z.strictObject({
  /** Sending in applications that are filled in as they should be. Default: 10 an hour. */
  applications: rateLimit.default({ points: 10, per_seconds: 3_600 }),
  /** Answering requests for information, filled in as they should be. Default: 10 an hour. */
  resubmissions: rateLimit.default({ points: 10, per_seconds: 3_600 }),
  /** Either with a mistake in it, so that correcting a form does not use up the applications. Default: 60 an hour. */
  invalid_applications: rateLimit.default({ points: 60, per_seconds: 3_600 }),
  /** Sending papers for an application, right or wrong; each is in memory for a moment. Default: 30 an hour. */
  documents: rateLimit.default({ points: 30, per_seconds: 3_600 }),
  /** Asking whether a cart may be bought on account. Default: 120 a minute. */
  eligibility: rateLimit.default({ points: 120, per_seconds: 60 }),
  /** Inviting people to an account. Default: 30 an hour. */
  invitations: rateLimit.default({ points: 30, per_seconds: 3_600 }),
  /** Accepting invitations, right or wrong. Default: 20 an hour. */
  invitation_acceptances: rateLimit.default({ points: 20, per_seconds: 3_600 }),
})

/** How an owner's invitation reaches the one who is invited: through Medusa's notification module. */
const memberInvitations = z.strictObject({
  /** Default: email. Without a provider for it invitations reach nobody, and staff add members. */
  channel: z.string().min(1).default("email"),
  /**
   * Name of the text at providers that have texts of their own; they get `data` with company, role and expiry. What
   * carries the token is `content` (subject, text and html), which Medusa does not store.
   */
  template: z.string().min(1).default("trade-credit-invitation"),
  /**
   * The page of your shop that takes an invitation: `#token=…` is appended, which it sends to
   * `POST /store/trade-credit/invitations/accept` once the reader is signed in. Default: none, the message shows the token.
   */
  accept_url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** For how long. Default: 168, a week. */
  valid_hours: z.int().min(1).max(720).default(168),
})

/** What staff hear of parcels that an agent has not taken in time: once a day, only when there are any. */
const dailySummary = z.strictObject({
  /** Not before this hour in `time_zone`. Default: 8. */
  hour: z.int().min(0).max(23).default(8),
  /** IANA name. Default: Asia/Tokyo. */
  time_zone: timeZone.default("Asia/Tokyo"),
  /** For agents that name no deadline: so many hours after the parcel left. Default: 72. */
  overdue_after_hours: z.int().min(1).max(2_160).default(72),
  /**
   * Who is told beside the dashboard's own notifications, through Medusa's notification module and a provider of the
   * merchant's for that channel; `template` is the provider's name of the text. Default: nobody.
   */
  recipients: z
    .array(
      z.strictObject({
        to: z.string().min(1),
        channel: z.string().min(1).default("email"),
        template: z.string().min(1),
      })
    )
    .default([]),
})

const KEY_BYTES = 32
const MAKE_A_KEY = "must be 32 bytes as base64, from the environment; `openssl rand -base64 32` makes one"

/** Encrypts the keys of papers; make one with `openssl rand -base64 32`, and keep it where you keep your backups' keys. */
const paperKey = z.strictObject({
  /** Kept beside each paper, so that the key it needs is found. Never give it to another key. */
  id: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/, { error: "must be 1 to 40 characters of a-z, 0-9, hyphen and underscore" }),
  /** 32 bytes as base64, from the environment. */
  key: z.string({ error: MAKE_A_KEY }).refine(isKey, { error: MAKE_A_KEY }),
})

/** How long what is held of people is kept, and how it is encrypted. */
const privacy = z.strictObject({
  /** What declined, withdrawn and expired applications say is removed after so many days. Default: 180. */
  keep_applications_days: z.int().min(1).max(3_650).default(180),
  /**
   * What a deleted customer applied for with is kept so long after the last charge to the account, because papers that are
   * made from it have to be. Default: 2557, seven years.
   */
  keep_papers_days: z.int().min(0).max(7_305).default(2_557),
  /**
   * The first one encrypts the papers of applications, all of them read: to change the key, put a new one first and leave
   * the old one as long as papers need it. Losing a key loses its papers. Default: none, which only goes where no program
   * has `documents`.
   */
  paper_keys: z.array(paperKey).max(20).default([]),
})

function isKey(key: string): boolean {
  const bytes = Buffer.from(key, "base64")
  return bytes.length === KEY_BYTES && bytes.toString("base64") === key
}

/** Unknown keys are dropped here, because Medusa adds its own (the database, with its password) to a module's options. */
const pluginOptions = z
  .object({
    agents: z.array(agentOptions).default([]),
    programs: z.array(programOptions).min(1, { error: "must name at least one program" }),
    rate_limits: rateLimits.prefault({}),
    daily_summary: dailySummary.prefault({}),
    member_invitations: memberInvitations.prefault({}),
    privacy: privacy.prefault({}),
  })
  .superRefine(({ agents, programs, privacy: { paper_keys } }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message })
    const known = [IN_HOUSE_AGENT_ID, ...agents.map(({ id }) => id)]
    for (const [index, id] of known.entries()) {
      if (known.indexOf(id) !== index) {
        refuse(["agents", index - 1, "id"], `"${id}" is taken; each agent needs an id of its own`)
      }
    }
    programs.forEach(({ id, agent_id }, index) => {
      if (!known.includes(agent_id)) {
        refuse(["programs", index, "agent"], `"${agent_id}" is none of ${known.join(", ")}; add it to \`agents\``)
      }
      if (programs.findIndex((other) => other.id === id) !== index) {
        refuse(["programs", index, "id"], `"${id}" is taken; each program needs an id of its own`)
      }
    })
    paper_keys.forEach(({ id }, index) => {
      if (paper_keys.findIndex((other) => other.id === id) !== index) {
        refuse(["privacy", "paper_keys", index, "id"], `"${id}" is taken; each key needs an id of its own`)
      }
    })
    const asks = programs.find(({ documents }) => documents.length > 0)
    if (asks && paper_keys.length === 0) {
      refuse(
        ["privacy", "paper_keys"],
        `needs a key, because program "${asks.id}" asks for papers (\`documents\`): make one with \`openssl rand -base64 32\`, ` +
          'keep it in the environment, and write [{ id: "2026", key: process.env.PAPER_KEY }]'
      )
    }
  })

/** What a merchant writes. */
export type DeferredInvoiceOptions = {
  agents?: z.input<typeof agentOptions>[]
  programs: ProgramOptions[]
  rate_limits?: z.input<typeof rateLimits>
  daily_summary?: z.input<typeof dailySummary>
  member_invitations?: z.input<typeof memberInvitations>
  privacy?: z.input<typeof privacy>
}

/** What the plugin works with: every field present. */
export type PluginOptions = {
  agents: z.output<typeof agentOptions>[]
  programs: Program[]
  rate_limits: z.output<typeof rateLimits>
  daily_summary: z.output<typeof dailySummary>
  member_invitations: z.output<typeof memberInvitations>
  privacy: z.output<typeof privacy>
}

/**
 * Parses the plugin's options.
 *
 * @throws MedusaError `invalid_data` that names each wrong field and says what to write instead. Values are never
 * repeated in it: they may be credentials.
 */
export function parseOptions(raw: unknown): PluginOptions {
  const parsed = pluginOptions.safeParse(raw ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const problems = parsed.error.issues.map(({ path, message }) => `  ${pathText(path)}: ${message}`)
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The options of medusa-plugin-deferred-invoice need a correction in medusa-config:\n${problems.join("\n")}`
  )
}

function pathText(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}${text ? "." : ""}${String(part)}`),
    ""
  )
}
