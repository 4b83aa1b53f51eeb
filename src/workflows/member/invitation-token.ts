import { createHash, randomBytes } from "node:crypto"

/** 256 random bits, so that a plain hash of it can neither be guessed nor be turned back. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

/** What is stored of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
