import { createHash, randomBytes } from "node:crypto"
import type { InvitationKey, MemberInvitations } from "../../modules/trade-credit/types"

/** 256 random bits, so that a plain hash of them can neither be guessed nor be turned back; and what is stored of them. */
export function newKey({ valid_hours }: MemberInvitations): { token: string; key: InvitationKey } {
  const token = randomBytes(32).toString("base64url")
  return { token, key: { token_hash: hashOfToken(token), valid_seconds: valid_hours * 3_600 } }
}

/** What is stored of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
