import { MedusaError } from "@medusajs/framework/utils"
import { plainDateIn } from "../../../domain/terms/due-on"

/** Throws `invalid_data` for a plain date that has not come yet where the program is. */
export function assertNotAhead(what: string, date: string, timeZone: string): void {
  const today = plainDateIn(new Date(), timeZone)
  if (date > today) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${what}: ${date} has not come yet; in ${timeZone} it is ${today}. Enter money when it is there.`
    )
  }
}
