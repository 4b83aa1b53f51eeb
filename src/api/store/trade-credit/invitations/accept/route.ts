import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { SecondAccountError } from "../../../../../modules/trade-credit/errors"
import { acceptInvitation } from "../../../../../workflows/member/accept-invitation"
import { depsOf } from "../../../../../workflows/deps"
import { route } from "../../../../helpers/handle"
import { conflict, HttpRefusal } from "../../../../helpers/http-refusal"
import { limitRate } from "../../../../helpers/rate-limit"
import { validateBody } from "../../../../helpers/validate"
import { acceptInvitationBody } from "../validators"

/** Makes the caller a member of the account that the token was sent for, once. Why a token is not valid is not told. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  await limitRate(req, "invitation_acceptances")
  const { token } = validateBody(acceptInvitationBody, req)
  const input = { token, customer_id: req.auth_context.actor_id }
  const accepted = await acceptInvitation(depsOf(req.scope), input).catch(tellSecondAccount)
  if (!accepted) {
    throw new HttpRefusal(404, { type: "not_found", code: "invitation_not_valid", message: NOT_VALID })
  }
  const { account_id, member } = accepted
  const { role, order_limit, month_limit } = member
  res.json({ membership: { account_id, role, order_limit, month_limit } })
})

const NOT_VALID = {
  en: "This invitation is not valid for your login. Sign in with the address it was sent to, or ask for a new one.",
  ja: "この招待はご利用いただけません。招待が届いたメールアドレスでログインするか、再度招待をご依頼ください。",
}

function tellSecondAccount(error: unknown): never {
  throw error instanceof SecondAccountError
    ? conflict("account_exists", {
        en: "You already use an account of this program, and can use only one. Leave or close that one first.",
        ja: "このプログラムの口座をすでにご利用中です。ご利用いただける口座は1つのみのため、先にその口座の利用をやめるか解約してください。",
      })
    : error
}
