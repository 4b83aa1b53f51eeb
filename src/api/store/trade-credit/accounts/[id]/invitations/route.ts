import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { hasMemberAt } from "../../../../../../workflows/member/has-member-at"
import { inviteMember } from "../../../../../../workflows/member/invite-member"
import { route } from "../../../../../helpers/handle"
import { conflict } from "../../../../../helpers/http-refusal"
import { detailQuery, pickFields } from "../../../../../helpers/list-query"
import { requestLocale } from "../../../../../helpers/locale"
import { findManagedAccount, tellOwner } from "../../../../../helpers/managed-account"
import { limitRate } from "../../../../../helpers/rate-limit"
import { serializeInvitation } from "../../../../../helpers/serialize-member"
import { refuseTooFineSpending } from "../../../../../helpers/spending-limits"
import { validateBody, validateQuery } from "../../../../../helpers/validate"
import { inviteMemberBody } from "../../validators"

/** Those still open; what was accepted is among the members. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const { id } = await findManagedAccount(req)
  const invitations = (await depsOf(req.scope).tradeCredit.openInvitations(id)).map(serializeInvitation)
  res.json({ invitations: pickFields(invitations, fields) })
})

/** Invites the one who reads that mailbox; the token is in the message only. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  await limitRate(req, "invitations")
  const account = await findManagedAccount(req)
  const body = validateBody(inviteMemberBody, req)
  const deps = depsOf(req.scope)
  refuseTooFineSpending(deps.tradeCredit.program(account.program_id), body)
  if (await hasMemberAt(deps, account.id, body.email)) {
    throw conflict("member_exists", {
      en: "Someone with this address uses the account already.",
      ja: "このメールアドレスの方はすでに口座の利用者です。",
    })
  }
  const input = { ...body, invited_by: req.auth_context.actor_id, locale: requestLocale(req) }
  const invitation = await inviteMember(req.scope, account, input).catch(tellOwner(req))
  res.status(201).json({ invitation: serializeInvitation(invitation) })
})
