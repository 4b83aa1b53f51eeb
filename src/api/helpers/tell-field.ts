import { MedusaError } from "@medusajs/framework/utils"
import { invalidData } from "./http-refusal"

/** What the module says of one field of the body, `field: words`, becomes the 400 that names it. */
export function tellField(error: unknown): never {
  if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) {
    const [, path, message] = /^([a-z_]+): (.+)$/s.exec(error.message) ?? []
    if (path) {
      throw invalidData([{ path, message }])
    }
  }
  throw error
}
