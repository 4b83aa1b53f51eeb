import { parsePhoneNumberFromString } from "libphonenumber-js"

/** As the agent wants it: 10 or 11 digits in three groups, where the area code ends being a matter of Japan's number plan. */
export function toTelephone(text: string): string | null {
  const formatted = parsePhoneNumberFromString(text, "JP")?.formatNational() ?? ""
  return [formatted, text].find(isTelephone) ?? null
}

function isTelephone(text: string): boolean {
  return /^0[0-9]+-[0-9]+-[0-9]+$/.test(text) && [10, 11].includes(text.replace(/-/g, "").length)
}
