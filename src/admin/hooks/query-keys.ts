const ROOT = "trade-credit"

/** One noun a prefix, so that a change makes all that shows it stale. */
export const queryKeys = {
  programs: [ROOT, "programs"],
  agents: [ROOT, "agents"],
  accounts: [ROOT, "accounts"],
  applications: [ROOT, "applications"],
  papers: [ROOT, "papers"],
  notices: [ROOT, "notices"],
  orders: [ROOT, "orders"],
  attention: [ROOT, "attention"],
  notes: [ROOT, "notes"],
  people: [ROOT, "people"],
} as const
