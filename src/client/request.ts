import { Client, type Config } from "@medusajs/js-sdk"
import { errorOf } from "./error"
import type { Answer, Operation } from "./operations"

/** The language of the answers: `ja`, or a function, where it changes while the page is open. */
export type LocaleOption = string | (() => string | undefined)

/** Beside what is sent. `headers`: for one request, over those of the configuration; `signal`: to give it up. */
export type RequestOptions = { headers?: Record<string, string>; signal?: AbortSignal }

/** `idempotencyKey`: sent again under the same key, it is the same request, and changes nothing a second time. */
export type IdempotentOptions = RequestOptions & { idempotencyKey?: string }

type Sent = IdempotentOptions & { query?: object; body?: object | FormData | Blob | string; contentType?: string }

/**
 * The js-sdk's client, and beside its `fetch` a way to send that keeps the code and the fields of a refusal. Session or
 * token, publishable key, global headers: all is as the configuration says, for Medusa's routes and for ours.
 */
export class TradeCreditClient extends Client {
  private readonly settings: Config
  private readonly localeOption: LocaleOption | undefined

  constructor(config: Config, locale?: LocaleOption) {
    super(config)
    this.settings = config
    this.localeOption = locale
  }

  /** Of every request, Medusa's own among them: the gate that refuses a payment session speaks it, too. */
  override get locale(): string {
    return (typeof this.localeOption === "function" ? this.localeOption() : this.localeOption) || super.locale
  }

  /** @throws TradeCreditError for every answer that is no success */
  async request<Id extends Operation>(method: "GET" | "POST" | "DELETE", path: string, sent: Sent = {}) {
    const response = await this.send(method, path, sent)
    return (await response.json()) as Answer<Id>
  }

  /** A file that only who is signed in may have, so that no link leads to it. */
  async download(path: string, options: RequestOptions & { query?: object } = {}): Promise<Blob> {
    return (await this.send("GET", path, options)).blob()
  }

  private async send(method: string, path: string, sent: Sent): Promise<Response> {
    const { query, body, signal } = sent
    const { type, fetchCredentials = "include" } = this.settings.auth ?? {}
    const response = await fetch(this.addressOf(path, query), {
      method,
      headers: await this.headersOf(sent),
      body: body === undefined || isReady(body) ? body : JSON.stringify(body),
      signal,
      // Some servers, where a shop's pages are made, refuse to hear of it.
      ...("credentials" in Request.prototype && { credentials: type === "session" ? fetchCredentials : "omit" }),
    })
    if (!response.ok) {
      throw await errorOf(response)
    }
    return response
  }

  private async headersOf({ headers, body, contentType = "application/json", idempotencyKey }: Sent): Promise<Headers> {
    const all = new Headers({ accept: "application/json" })
    const given = {
      // Of a form, the browser writes the type with its boundary.
      ...(body !== undefined && !(body instanceof FormData) && { "content-type": contentType }),
      ...this.getApiKeyHeader_(),
      ...this.getPublishableKeyHeader_(),
      ...(this.locale && { "x-medusa-locale": this.locale }),
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      ...this.settings.globalHeaders,
      ...(await this.getJwtHeader_()),
      ...headers,
    }
    for (const [name, value] of Object.entries(given)) {
      // Null takes a header away, as in the js-sdk; `tags` are Next.js's affair and no header.
      if (value === null) {
        all.delete(name)
      } else if (typeof value === "string") {
        all.set(name, value)
      }
    }
    return all
  }

  private addressOf(path: string, query: object = {}): string {
    const { baseUrl } = this.settings
    const { location } = globalThis as { location?: { origin: string } }
    const isHere = location !== undefined && (baseUrl === "" || baseUrl === "/")
    const base = new URL(isHere ? location.origin : baseUrl)
    const address = new URL(`${base.pathname.replace(/\/$/, "")}${path}`, base.origin)
    for (const [name, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined && one !== null) {
          address.searchParams.append(name, String(one))
        }
      }
    }
    return address.toString()
  }
}

/**
 * A path with its ids.
 *
 * @example path`/admin/trade-credit/accounts/${id}`
 * @throws Error for an empty id, with which it would be another route's
 */
export function path(texts: TemplateStringsArray, ...ids: string[]): string {
  return texts.reduce((before, text, index) => {
    const id = ids[index - 1]
    if (!id) {
      throw new Error(`The id after ${before} is missing.`)
    }
    return `${before}${encodeURIComponent(id)}${text}`
  })
}

function isReady(body: object | FormData | Blob | string): body is FormData | Blob | string {
  return typeof body === "string" || body instanceof FormData || body instanceof Blob
}
