import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { CARRIERS } from "../../domain/shipment/carriers"
import { DEFAULT_INDUSTRY_CODES } from "./industry-codes"

const buyerState = z.enum(["under_review", "needs_information", "approved", "declined", "suspended", "closed"])

const officeHours = z
  .strictObject({
    timeZone: z
      .string()
      .refine((name) => Intl.supportedValuesOf("timeZone").includes(name), { error: "is no time zone" })
      .default("Asia/Tokyo"),
    fromHour: z.int().min(0).max(23).default(9),
    toHour: z.int().min(1).max(24).default(18),
    /** 1 is Monday. */
    days: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
  })
  .refine(({ fromHour, toHour }) => fromHour < toHour, { path: ["toHour"], error: "must be later than fromHour" })

const optionsSchema = z.strictObject({
  /** The merchant's number at the agent (加盟店コード). */
  traderCode: z.string().regex(/^[0-9]{9}$/, { error: "must be the 9 digits the agent gave you" }),
  password: z.string().min(1, { error: "is missing" }),
  /** Where the interface is. For tests the agent's demo host, or the simulator of this package. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    // `fetch` refuses such an address, and messages would show it.
    .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url), { error: "must not have a password in it" })
    .default("https://yamato-credit-finance.jp/kuroneko-anshin"),
  /** The longest one request may take; a caller's own deadline may be shorter. */
  timeoutMs: z.int().min(100).max(120_000).default(15_000),
  /** A longer answer is not read. */
  responseBytesMax: z.int().min(1_000).max(10_000_000).default(65_536),

  // What follows is inferred and not read in the agent's specification; see README.md.
  /** Ask buyers to write without characters that JIS X 0208 and Windows do not have (accents, emoji, rare kanji). */
  checkCharacters: z.boolean().default(true),
  /** Check the slip's last digit (seven-check) before it is sent. */
  slipCheckDigit: z.boolean().default(true),
  /** Carriers whose slips the agent takes from this merchant (`domain/shipment/carriers.ts`); `any`: it is not looked at. */
  acceptedCarriers: z.union([z.literal("any"), z.array(z.enum(CARRIERS.map(({ code }) => code)))]).default(["yamato"]),
  /**
   * Within how many hours a slip should be registered. The agent closes its books at the end of the month, and what
   * comes later is paid a month later. null: no deadline is shown.
   */
  reportWithinHours: z.int().min(1).max(10_000).nullable().default(24),
  /** How often a screening is asked about; `officeHours: null`: around the clock. */
  screeningRhythm: z
    .strictObject({
      firstMinutes: z.int().min(1).default(10),
      maxMinutes: z.int().min(1).default(60),
      officeHours: officeHours.nullable().default(officeHours.parse({})),
    })
    .prefault({}),
  /** How many calls a minute the agent bears; null: no bound is known. */
  callsPerMinuteMax: z.int().min(3).nullable().default(null),
  /** Errors of AN030 that mean "this order already has a slip". */
  duplicateShipmentCodes: z.array(z.string()).default(["C020005"]),
  /** Errors of AN020 that mean "this order is already cancelled". */
  duplicateCancelCodes: z.array(z.string()).default(["B020005"]),
  /** Errors of AN040 that mean "this slip is already taken back"; D030004 (it is not on the order) says so by itself. */
  duplicateShipmentCancelCodes: z.array(z.string()).default(["D020005"]),
  /**
   * Errors inside the agent, which may come before or after the effect: the same is sent again with the same number.
   */
  unknownOutcomeCodes: z.array(z.string()).default(["0400001", "0500001", "0500002", "9900001", "Z020001"]),
  /** Errors that are about the merchant's credentials although no table says so, such as the password's in AN060. */
  authErrorCodes: z.array(z.string()).default(["F400001"]),
  /**
   * Which field of the application form an error of AN060 is about: `{ F100003: "postal_code" }` for one check, or
   * `{ F10: "postal_code" }` for all checks of the agent's field 10.
   */
  errorFields: z.record(z.string(), z.string()).default({}),
  /** Further texts of `judgeStatus`, with what they mean. */
  judgeStatuses: z.record(z.string(), buyerState).default({}),
  /** What a `judgeStatus` that nothing describes means. */
  unknownJudgeStatus: buyerState.default("under_review"),
  /** Texts of `useUsable` under which the buyer may order. */
  usableTexts: z.array(z.string()).default(["利用可"]),
  /** The industries the application form offers: `code` is gyscod1 and gyscod2 with a hyphen between. */
  industryCodes: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[0-9]{2}-[0-9]{1,3}$/, { error: "must look like 50-99" }),
        label: z.strictObject({ en: z.string(), ja: z.string() }),
      })
    )
    .min(1)
    .default(DEFAULT_INDUSTRY_CODES),
})

export type KuronekoOptions = z.output<typeof optionsSchema>

/** @throws MedusaError naming each wrong option; never with its value, which may be a credential */
export function parseKuronekoOptions(raw: unknown): KuronekoOptions {
  const parsed = optionsSchema.safeParse(raw ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const problems = parsed.error.issues.map(({ path, message, code }) =>
    path.length
      ? `options.${path.join(".")} ${code === "invalid_type" ? "is missing or of the wrong type" : message}`
      : message
  )
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${problems.join("; ")}.`)
}
