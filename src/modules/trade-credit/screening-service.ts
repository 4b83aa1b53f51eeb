import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { companyKeys, knownCompanies } from "./screening/known-companies"
import { connectionOf } from "./sql"
import type { Screening } from "./types"

/** The part of the module's face that knows companies again; see `Screening`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withScreening<Base extends new (...args: any[]) => object>(base: Base) {
  class ScreeningService extends base implements Screening {
    @InjectManager()
    async companyKeys(applicationId: string, @MedusaContext() context: Context = {}) {
      return companyKeys(connectionOf(context), applicationId)
    }

    @InjectManager()
    async knownCompanies(
      input: { keys: string[]; customer_id: string; limit: number },
      @MedusaContext() context: Context = {}
    ) {
      return knownCompanies(connectionOf(context), input)
    }
  }
  return ScreeningService
}
