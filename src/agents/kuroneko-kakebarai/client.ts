import { z } from "@medusajs/framework/zod"
import { XMLParser } from "fast-xml-parser"
import type { AgentAnswer, AgentCall } from "../../modules/billing-agent/port"
import type { AgentFields } from "./application"
import type { KuronekoOptions } from "./options"
import { readText } from "./read-text"

export type Api = "AN010" | "AN020" | "AN030" | "AN040" | "AN050" | "AN060" | "AN070"

/** `ok`: returnCode 0 · `error`: the agent understood and answered with a code · `fault`: anything else. */
export type Reply =
  | { kind: "ok"; fields: Record<string, string> }
  | { kind: "error"; code: string }
  | { kind: "fault"; answer: AgentAnswer<never> }

// Numbers stay text (a slip or a code may begin with 0), and the root's name is not relied upon: it was never seen.
const parser = new XMLParser({ ignoreAttributes: true, ignoreDeclaration: true, parseTagValue: false })
/** Shorter than a merchant's number; anything else is not repeated to anybody, since it may be what was sent. */
const errorCode = z.string().regex(/^[0-9A-Z]{1,8}$/)
const succeeded = z.object({ returnCode: z.literal("0") }).catchall(z.unknown())
/** Where several checks failed, the first one stands for all. */
const failed = z.object({
  returnCode: z.string(),
  errorCode: z.union([
    errorCode,
    z
      .array(errorCode)
      .nonempty()
      .transform(([first]) => first),
  ]),
})

const DAY_SECONDS = 86_400

/** Certainly before anything was sent. */
const NOT_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]
const NOT_TRUSTED = /CERT|TLS|UNABLE_TO_VERIFY/

/** Posts a form and reads the XML that comes back. Nothing of what was sent ever appears in an answer's words. */
export async function post(api: Api, fields: AgentFields, call: AgentCall, options: KuronekoOptions): Promise<Reply> {
  if (call.signal.aborted) {
    const message = `There was no time left to send ${api}; it is sent again by itself.`
    return { kind: "fault", answer: { kind: "retryable", code: "deadline", message } }
  }
  const body = new URLSearchParams({ ...fields, traderCode: options.traderCode, passWord: options.password })
  try {
    const response = await fetch(`${options.baseUrl.replace(/\/+$/, "")}/${api}APIAction.action`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded; charset=UTF-8", accept: "application/xml" },
      body: body.toString(),
      // A redirect would carry the password to another address.
      redirect: "manual",
      signal: AbortSignal.any([call.signal, AbortSignal.timeout(options.timeoutMs)]),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { kind: "fault", answer: answerOfStatus(api, response) }
    }
    const text = await readText(response, options.responseBytesMax)
    return text === null
      ? fault(`The answer to ${api} is longer than ${options.responseBytesMax} bytes.`)
      : read(api, text)
  } catch (error) {
    return { kind: "fault", answer: answerOfNetworkError(api, error) }
  }
}

function read(api: Api, text: string): Reply {
  let root: unknown
  try {
    root = Object.values(parser.parse(text) as Record<string, unknown>)[0]
  } catch {
    return fault(`The answer to ${api} is no XML.`)
  }
  const success = succeeded.safeParse(root)
  if (success.success) {
    const texts = Object.entries(success.data).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string"
    )
    return { kind: "ok", fields: Object.fromEntries(texts) }
  }
  const failure = failed.safeParse(root)
  return failure.success
    ? { kind: "error", code: failure.data.errorCode }
    : fault(`The answer to ${api} has not the agent's form.`)
}

function fault(message: string): Reply {
  return { kind: "fault", answer: { kind: "unknown", message, cause: "garbage" } }
}

/**
 * Behind a 5xx the effect may have happened. A 429 or another 4xx was turned away at the door, and so was what is to go
 * elsewhere: that is how a wrong address shows.
 */
function answerOfStatus(api: Api, response: Response): AgentAnswer<never> {
  const { status } = response
  const code = `HTTP ${status}`
  if (status === 429) {
    const seconds = Number(response.headers.get("retry-after"))
    const message = "The agent asks for fewer requests; it is sent again by itself."
    return {
      kind: "retryable",
      code,
      message,
      ...(seconds > 0 && { retry_after_seconds: Math.min(seconds, DAY_SECONDS) }),
    }
  }
  if (status === 408) {
    return {
      kind: "retryable",
      code,
      message: `The agent's server did not wait for ${api}; it is sent again by itself.`,
    }
  }
  if (status >= 300 && status < 500) {
    const message =
      `The agent's server turned ${api} away (${code}), for maintenance perhaps. It is sent again by itself; if it stays ` +
      "so, check the option `baseUrl` of this agent."
    return { kind: "refused", reason: "auth", code, message }
  }
  return { kind: "unknown", message: `The agent's server answered ${api} with ${code}.`, cause: "server_error" }
}

function answerOfNetworkError(api: Api, error: unknown): AgentAnswer<never> {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  if (cause?.code && (NOT_SENT.includes(cause.code) || NOT_TRUSTED.test(cause.code))) {
    return { kind: "retryable", code: cause.code, message: `The agent's server could not be reached for ${api}.` }
  }
  const isTimeout = name === "AbortError" || name === "TimeoutError"
  const message = isTimeout ? `The agent gave no answer to ${api} in time.` : `The connection broke during ${api}.`
  return { kind: "unknown", message, cause: "no_answer" }
}
