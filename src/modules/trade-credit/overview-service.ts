import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import { creditFigures } from "./overview/credit-figures"
import { readExposure } from "./overview/read-exposure"
import { recordExposure } from "./overview/record-exposure"
import { waitingApplications } from "./overview/waiting-applications"
import { connectionOf } from "./sql"
import type { ExposureQuery, Overview } from "./types"

/** The part of the module's face that adds all accounts up; see `Overview`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withOverview<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class OverviewService extends base implements Overview {
    abstract programs(): Program[]
    abstract program(programId: string): Program

    @InjectManager()
    async creditFigures(@MedusaContext() context: Context = {}) {
      return creditFigures(connectionOf(context), this.programs())
    }

    @InjectManager()
    async waitingApplications(@MedusaContext() context: Context = {}) {
      return waitingApplications(connectionOf(context))
    }

    @InjectManager()
    async recordExposure(input: { program_id: string; now: Date }, @MedusaContext() context: Context = {}) {
      return recordExposure(connectionOf(context), this.program(input.program_id), input.now)
    }

    @InjectManager()
    async readExposure(query: ExposureQuery, @MedusaContext() context: Context = {}) {
      return readExposure(connectionOf(context), this.programs(), query)
    }
  }
  return OverviewService
}
