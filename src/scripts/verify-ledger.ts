import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { depsOf } from "../workflows/deps"
import { proveLedger } from "../workflows/ledger-proof/prove-ledger"

const SHOWN_MAX = 100

/**
 * The ledger's proof from a shell; exit code 1 when it finds something that nobody has accepted.
 *
 * @example npx medusa exec ./node_modules/medusa-plugin-deferred-invoice/.medusa/server/src/scripts/verify-ledger.js
 */
export default async function verifyLedger({ container }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const proof = await proveLedger(depsOf(container).tradeCredit, {})
  const findings = proof.findings.filter(({ decision }) => decision !== "accepted")
  for (const { account_id, check, expected, found, remedy } of findings.slice(0, SHOWN_MAX)) {
    logger.error(`${account_id} ${check}: expected ${expected}, found ${found}. ${remedy}`)
  }
  logger.info(
    `Ledger proof: ${proof.accounts_checked} accounts, ${proof.entries_checked} entries, ${findings.length} findings.`
  )
  process.exitCode = findings.length > 0 ? 1 : 0
}
