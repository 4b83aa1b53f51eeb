import { addMember, openHouseAccount } from "../../helpers/account"
import { HttpError, type Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import type { StoreSuite } from "../../helpers/store-suite"

/** Companies with an account on the merchant's own book, and their people. */
export function companies(suite: StoreSuite) {
  const membersOf = async (account_id: string, { http }: Pick<Shopper, "http"> = suite.staff) => {
    const root = http === suite.staff.http ? "admin" : "store"
    return (await http.get(`/${root}/trade-credit/accounts/${account_id}/members`)).members as Answer[]
  }

  async function company(limit = 90_000) {
    const owner = await suite.newShopper()
    const { id } = await openHouseAccount(owner, suite.staff, limit)
    const join = async (member: Parameters<typeof addMember>[3], shopper?: Shopper) => {
      const joined = shopper ?? (await suite.newShopper())
      await addMember(suite.staff, id, joined, member)
      return joined
    }
    return { id, owner, join }
  }

  return { company, membersOf }
}

/** A status, or what the answer was reduced to. */
export const outcome = async (request: Promise<string | number>): Promise<string | number> =>
  request.catch((error: unknown) => {
    if (error instanceof HttpError) {
      return error.body.code ?? error.status
    }
    throw error
  })
