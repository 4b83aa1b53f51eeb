import type { MedusaRequest } from "@medusajs/framework/http"
import { localeOf, type Locale } from "../../domain/program/locale"

/** The language of the answer: `?locale=` or the header `x-medusa-locale`; Medusa reads them for the store, not for staff. */
export function requestLocale(req: MedusaRequest): Locale {
  return localeOf(req.locale ?? req.get("x-medusa-locale"))
}
