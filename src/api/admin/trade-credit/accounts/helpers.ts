import type { MedusaRequest } from "@medusajs/framework/http"
import type { AccountDetails } from "../../../../modules/trade-credit/accounts/list"
import { requestLocale } from "../../../helpers/locale"
import { serializeAccount } from "../../../helpers/serialize-account"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"

/** What staff see of an account: the buyer's view, its people, and where its figures come from. */
export function serializeForStaff(req: MedusaRequest, account: AccountDetails) {
  // One that has left the options still has its accounts.
  const program =
    tradeCreditOf(req)
      .programs()
      .find(({ id }) => id === account.program_id) ?? null
  return {
    ...serializeAccount(account, program, { locale: requestLocale(req) }),
    temporary_limit_amount: account.temporary_limit_amount,
    temporary_limit_expires_at: account.temporary_limit_expires_at,
    offline_as_of: account.offline_as_of,
    base_limit_amount: account.base_limit_amount,
    ceiling_amount: account.ceiling_amount,
    utilisation_percent: account.utilisation_percent,
    flags: account.flags,
    /** The account's own, where it has any; else the program's count. */
    own_payment_terms: account.payment_terms,
    own_po_number_required: account.po_number_required,
    own_book_of: account.own_book_of,
    status_actor: account.status_actor,
    status_reason: account.status_reason,
    agent_buyer_number: account.agent_buyer_number,
    synced_at: account.synced_at,
    members: account.members,
    created_at: account.created_at,
    updated_at: account.updated_at,
  }
}
