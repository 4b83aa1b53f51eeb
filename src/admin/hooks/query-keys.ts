const ROOT = "trade-credit"
/** What nothing that is done here changes; opening a paper anew would even be written down. */
const LASTING = "trade-credit-lasting"

/** One noun a prefix; all under `changing` is stale after whatever is done (`use-action.ts`). */
export const queryKeys = {
  changing: [ROOT],
  agents: [ROOT, "agents"],
  accounts: [ROOT, "accounts"],
  applications: [ROOT, "applications"],
  notices: [ROOT, "notices"],
  orders: [ROOT, "orders"],
  attention: [ROOT, "attention"],
  notes: [ROOT, "notes"],
  programs: [LASTING, "programs"],
  agentLabels: [LASTING, "agents"],
  papers: [LASTING, "papers"],
  people: [LASTING, "people"],
} as const
