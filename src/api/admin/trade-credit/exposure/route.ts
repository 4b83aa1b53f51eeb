import { SPAN_DAYS_MAX } from "../../../../domain/credit/exposure-days"
import { depsOf } from "../../../../workflows/deps"
import { readExposure } from "../../../../workflows/overview/read-exposure"
import { route } from "../../../helpers/handle"
import { invalidData } from "../../../helpers/http-refusal"
import { validateQuery } from "../../../helpers/validate"
import { readExposureQuery } from "./validators"

/**
 * What all accounts of a currency, or of one program of it, came to at the end of each day; on the last one, today in the
 * programs' time zone, what they come to now. Days of which nothing is written down are left out.
 */
export const GET = route(async (req, res) => {
  const query = validateQuery(readExposureQuery, req)
  const read = await readExposure(depsOf(req.scope), query)
  if (!read) {
    throw invalidData([{ path: "from", message: TOO_LONG }])
  }
  const { from, to, days } = read
  res.json({
    exposure: { currency_code: query.currency_code, program_id: query.program_id ?? null, from, to, days },
  })
})

const TOO_LONG = {
  en: `Please ask for at most ${SPAN_DAYS_MAX} days, the first one not after the last.`,
  ja: `期間は${SPAN_DAYS_MAX}日以内とし、開始日は終了日以前の日付を指定してください。`,
}
