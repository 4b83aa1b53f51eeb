import { createHash } from "node:crypto"
import type { Disclosure, Program } from "../../domain/program/program"
import type { Consent } from "../../modules/trade-credit/types"

export type AcceptedDisclosure = { id: string; version: string }

/**
 * Which of the accepted texts the program does not show (another id, or an older version), and which required ones are
 * missing.
 */
export function checkConsents(program: Program, accepted: AcceptedDisclosure[]) {
  const isShown = ({ id, version }: AcceptedDisclosure) =>
    program.disclosures.some((shown) => shown.id === id && shown.version === version)
  return {
    unknown: accepted.flatMap((one, index) => (isShown(one) ? [] : [index])),
    missing: program.disclosures.filter(({ id, required }) => required && !accepted.some((one) => one.id === id)),
  }
}

/** The proof of what was accepted: which text exactly (its hash, over both languages), when, by whom, from where. */
export function consentsOf(
  program: Program,
  accepted: AcceptedDisclosure[],
  { customer_id, ip }: { customer_id: string; ip: string | null }
): Consent[] {
  const accepted_at = new Date()
  return program.disclosures
    .filter(({ id }) => accepted.some((one) => one.id === id))
    .map((shown) => ({ id: shown.id, version: shown.version, text_hash: hashOf(shown), accepted_at, customer_id, ip }))
}

function hashOf({ title, body }: Disclosure): string {
  return createHash("sha256")
    .update(JSON.stringify([title.en, body.en, title.ja, body.ja]))
    .digest("hex")
}
