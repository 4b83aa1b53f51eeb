import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { depsOf, type AccountOrderDeps } from "../../deps"

export type PaperDeps = Pick<AccountOrderDeps, "tradeCredit" | "billingAgents" | "logger"> & {
  files: Pick<IFileModuleService, "createFiles" | "deleteFiles" | "getAsBuffer">
}

export function paperDepsOf(container: MedusaContainer): PaperDeps {
  return { ...depsOf(container), files: container.resolve(Modules.FILE) }
}
