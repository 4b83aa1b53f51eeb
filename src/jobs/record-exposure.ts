import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"
import { recordExposure } from "../workflows/overview/record-exposure"

/** Looks each hour which days are over and not written down yet, so that a server that is down at one hour misses none. */
export default async function recordExposureJob(container: MedusaContainer) {
  await recordExposure(depsOf(container))
}

export const config = {
  name: "deferred-invoice-record-exposure",
  schedule: "23 * * * *",
}
