/** The plain date (`YYYY-MM-DD`) it is now in an IANA time zone, or where the reader sits. */
export function todayIn(timeZone?: string): string {
  // Swedes write dates as fields of dates want them.
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date())
}
