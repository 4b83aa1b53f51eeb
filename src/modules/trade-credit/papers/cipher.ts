import { createCipheriv, createDecipheriv, randomBytes, type CipherGCM, type DecipherGCM } from "node:crypto"
import type { PluginOptions } from "../../../options"
import { PaperKeyMissingError, UnreadablePaperError } from "./errors"

const ALGORITHM = "aes-256-gcm"
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** Where a paper belongs. It is authenticated: what is moved to another row or application does not open there. */
type Place = { id: string; application_id: string }

/** All but the content that opening a paper needs; bytes are base64. */
export type Envelope = { key_id: string; wrapped_key: string; iv: string; tag: string }

export type PaperCipher = {
  seal(place: Place, content: Buffer): { envelope: Envelope; ciphertext: Buffer }
  /** Throws `PaperKeyMissingError` or `UnreadablePaperError`. */
  open(place: Place, envelope: Envelope, ciphertext: Buffer): Buffer
}

/**
 * Each paper has a key of its own, which is kept beside it, encrypted by the first of the store's keys. Forgetting that
 * one short text makes every copy of the file unreadable, wherever file storage or backups have it; and a store's key can
 * be changed without touching any file.
 */
export function paperCipher(keys: PluginOptions["privacy"]["paper_keys"]): PaperCipher {
  return {
    seal(place, content) {
      const [writing] = keys
      if (!writing) {
        throw new PaperKeyMissingError(place.id, null)
      }
      const key = randomBytes(KEY_BYTES)
      const { iv, tag, ciphertext } = encrypt(key, aadOf("content", place), content)
      const wrapped = encrypt(Buffer.from(writing.key, "base64"), aadOf("key", place), key)
      return {
        ciphertext,
        envelope: {
          key_id: writing.id,
          wrapped_key: Buffer.concat([wrapped.iv, wrapped.tag, wrapped.ciphertext]).toString("base64"),
          iv: iv.toString("base64"),
          tag: tag.toString("base64"),
        },
      }
    },
    open(place, { key_id, wrapped_key, iv, tag }, ciphertext) {
      const reading = keys.find(({ id }) => id === key_id)
      if (!reading) {
        throw new PaperKeyMissingError(place.id, key_id)
      }
      const wrapped = Buffer.from(wrapped_key, "base64")
      try {
        const key = decrypt(Buffer.from(reading.key, "base64"), aadOf("key", place), {
          iv: wrapped.subarray(0, IV_BYTES),
          tag: wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES),
          ciphertext: wrapped.subarray(IV_BYTES + TAG_BYTES),
        })
        const sealed = { iv: Buffer.from(iv, "base64"), tag: Buffer.from(tag, "base64"), ciphertext }
        return decrypt(key, aadOf("content", place), sealed)
      } catch {
        // Node says no more than that it does not authenticate, in words of OpenSSL.
        throw new UnreadablePaperError(place.id)
      }
    },
  }
}

type Sealed = { iv: Buffer; tag: Buffer; ciphertext: Buffer }

function encrypt(key: Buffer, aad: Buffer, content: Buffer): Sealed {
  const iv = randomBytes(IV_BYTES)
  const cipher: CipherGCM = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(aad)
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()])
  return { iv, tag: cipher.getAuthTag(), ciphertext }
}

function decrypt(key: Buffer, aad: Buffer, { iv, tag, ciphertext }: Sealed): Buffer {
  const decipher: DecipherGCM = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(aad)
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()])
}

/** As JSON, so that no two places and uses are written alike. */
function aadOf(use: "content" | "key", { id, application_id }: Place): Buffer {
  return Buffer.from(JSON.stringify(["credit_application_paper", use, application_id, id]))
}
