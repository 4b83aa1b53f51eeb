import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { roleMay } from "../../domain/credit/roles"
import { ClosedAccountError, OwnersByStaffError, TooManyInvitationsError } from "../../modules/trade-credit/errors"
import type { AccountRecord, MemberRole } from "../../modules/trade-credit/types"
import { depsOf } from "../../workflows/deps"
import { forbidden, notAllowed, notFound } from "./http-refusal"

/** The account of `:id`, if the caller uses it. @throws HttpRefusal 404 */
export async function findOwnAccount(
  req: AuthenticatedMedusaRequest
): Promise<{ account: AccountRecord; role: MemberRole }> {
  const { tradeCredit } = depsOf(req.scope)
  const ids = tradeCredit.programs().map(({ id }) => id)
  const facts = await tradeCredit.readBuyer(req.auth_context.actor_id, ids)
  const found = facts.find(({ account }) => account?.id === req.params.id)
  if (!found?.account || !found.role) {
    throw notFound("Account", req.params.id)
  }
  return { account: found.account, role: found.role }
}

/** The same, if the caller manages its people. @throws HttpRefusal 404, or 403 for its other members */
export async function findManagedAccount(req: AuthenticatedMedusaRequest): Promise<AccountRecord> {
  const { account, role } = await findOwnAccount(req)
  if (!roleMay(role, "manage_members")) {
    throw forbidden("owners_only", {
      en: "Only an owner of the account may see and change who uses it.",
      ja: "利用者の確認と変更は、口座の管理者のみが行えます。",
    })
  }
  return account
}

/** What the module refuses, in the reader's words; it judges again under its lock. */
export function tellOwner(req: AuthenticatedMedusaRequest): (error: unknown) => never {
  return (error) => {
    if (error instanceof OwnersByStaffError) {
      throw notAllowed("owners_by_staff", {
        en: "Owners are appointed, changed and removed by us. Please contact us.",
        ja: "管理者の追加、変更、削除は当店で承ります。お問い合わせください。",
      })
    }
    if (error instanceof TooManyInvitationsError) {
      throw notAllowed("too_many_invitations", {
        en: "There are too many open invitations. Take some back, or wait until they are accepted.",
        ja: "未承諾の招待が多すぎます。取り消していただくか、承諾されるまでお待ちください。",
      })
    }
    if (error instanceof ClosedAccountError) {
      throw notAllowed("account_closed", {
        en: "This account is closed, and nobody can join it any more.",
        ja: "この口座は解約済みのため、利用者を追加できません。",
      })
    }
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND) {
      throw notFound("Member", req.params.customer_id ?? req.params.id)
    }
    throw error
  }
}
