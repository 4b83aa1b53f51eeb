import { REPAIRABLE } from "../ledger/proof/repairable"
import { ofAccounts, ON_ACCOUNT, when, type AttentionSearch, type Branch } from "./branch"

const REPAIRABLE_CHECKS = REPAIRABLE.map((check) => `'${check}'`).join(", ")

const WAYS_OUT = `CASE WHEN finding.check_name IN (${REPAIRABLE_CHECKS}) THEN '["repair_finding", "accept_finding"]'
  ELSE '["accept_finding"]' END`

/** What nobody has decided on, or what a person has accepted. A repair may be refused, so whatever is found may be accepted. */
export function findings(search: AttentionSearch): Branch {
  const [since, decision, actions] = search.accepted
    ? ["finding.decided_at", "= 'accepted'", `'["reopen_finding"]'`]
    : ["finding.first_seen_at", "IS NULL", WAYS_OUT]
  return {
    since,
    row_id: "finding.id",
    sql: `SELECT finding.id, 'ledger' AS kind, finding.check_name AS code,
        concat('The ledger proof expects ', finding.expected, ', but finds ', finding.found, '. ', finding.remedy) AS message,
        CAST(${actions} AS jsonb) AS actions,
        ${ON_ACCOUNT},
        ${since} AS since, finding.id AS row_id, 1 AS position
      FROM credit_ledger_finding finding JOIN credit_account account ON account.id = finding.account_id
      WHERE finding.resolved_at IS NULL AND finding.decision ${decision}
        ${when(search.code, "AND finding.check_name = :code")}
        ${ofAccounts(search)}`,
  }
}
