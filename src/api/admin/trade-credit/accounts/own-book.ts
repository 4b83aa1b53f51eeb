import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Program } from "../../../../domain/program/program"
import type { AccountDetails } from "../../../../modules/trade-credit/accounts/list"
import type TradeCreditModuleService from "../../../../modules/trade-credit/service"
import { refuseTooFine } from "../../../helpers/amount"
import { ledgerKeyOf } from "../../../helpers/idempotency-key"
import { staffOf } from "../../../helpers/staff"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"
import { serializeForStaff } from "./helpers"

type OnAccount = { tradeCredit: TradeCreditModuleService; account: AccountDetails; program: Program }

/** What writes to an account's ledger by hand needs: the key, who it is, and the account with its program. */
export async function onAccount(
  req: AuthenticatedMedusaRequest,
  what: string,
  amount: number
): Promise<OnAccount & { input: { key: string; account_id: string; actor: string } }> {
  const tradeCredit = tradeCreditOf(req)
  const account = await tradeCredit.readAccount(req.params.id)
  const program = tradeCredit.program(account.program_id)
  refuseTooFine(program, "amount", amount)
  const { actor } = staffOf(req)
  return {
    tradeCredit,
    account,
    program,
    input: { key: ledgerKeyOf(req, `${what}:${account.id}`), account_id: account.id, actor },
  }
}

/** As it stands now. */
export async function changedAccount(req: AuthenticatedMedusaRequest, id: string) {
  return serializeForStaff(req, await tradeCreditOf(req).readAccount(id))
}
