import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../../../helpers/handle"
import { ledgerKeyOf } from "../../../../../../../helpers/idempotency-key"
import { staffOf } from "../../../../../../../helpers/staff"
import { validateBody } from "../../../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../../../helpers/trade-credit-of"
import { changedAccount } from "../../../../own-book"
import { reversalBody } from "../../../../own-book-validators"

/**
 * Written off by mistake, or paid after all: the whole of it is owed again, once: 201. The account stays suspended. Above
 * the program's `second_person_above.write_off` it waits for another person: 202 with the request.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id, write_off_id } = req.params
  const { reason } = validateBody(reversalBody, req)
  const key = ledgerKeyOf(req, `write_off_reversal:${write_off_id}`)
  const input = { key, account_id: id, write_off_id, reason, ...staffOf(req) }
  const outcome = await tradeCreditOf(req).reverseWriteOffByStaff(input)
  res.status(outcome.entry ? 201 : 202).json({ ...outcome, account: await changedAccount(req, id) })
})
