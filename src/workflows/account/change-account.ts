import type { AccountRecord, UpdateAccount } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/**
 * What staff change of an account. With its status its open orders are looked at again, for credit stop; should the
 * server die before that, the sweeper comes to them in its own time.
 */
export async function changeAccount({ tradeCredit }: CreditDeps, input: UpdateAccount): Promise<AccountRecord> {
  const account = await tradeCredit.updateAccount(input)
  if (input.status) {
    await tradeCredit.wakeOrdersOfAccount(account.id)
  }
  return account
}
