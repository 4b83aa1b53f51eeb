import { z } from "@medusajs/framework/zod"

/** What came of one of those that were sent together: what was done, or why it was not. */
const oneResult = <const Outcome extends string>(...outcomes: Outcome[]) => ({
  /** `failed`: a fault of the store, which its log tells of. */
  outcome: z.enum([...outcomes, "not_found", "refused", "failed"]),
  /** The code of the refusal, for screens to translate it. */
  refusal: z.string().nullable(),
  message: z.string().nullable(),
})

/** As they were sent: in that order. */
export const noticeResults = z.strictObject({
  results: z.array(
    z
      .strictObject({
        id: z.string(),
        ...oneResult("queued", "told_anew", "settled", "withdrawn", "taken_back", "left_to_person"),
      })
      .meta({ id: "NoticeResult" })
  ),
})

export const attentionResults = z.strictObject({
  results: z.array(
    z.strictObject({ order_id: z.string(), code: z.string(), ...oneResult("accepted") }).meta({ id: "AttentionResult" })
  ),
})
