import type { AxiosInstance } from "axios"
import { checkAnswer } from "./contract"

/** An answer that isn't 2xx, with what it said: `await expect(…).rejects.toMatchObject({ status: 404 })`. */
export class HttpError extends Error {
  constructor(
    request: string,
    readonly status: number,
    readonly body: { type?: string; message?: string; code?: string; details?: { path: string; message: string }[] }
  ) {
    super(`${request} answered ${status}: ${JSON.stringify(body)}`)
  }
}

export type Headers = Record<string, string>
// Each test states by its expectations what it reads of an answer; typing every route of Medusa here would only repeat it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = any

/** One person's way to the store: the same headers with every request. */
export class HttpClient {
  constructor(
    private readonly api: AxiosInstance,
    readonly headers: Headers
  ) {}

  get(path: string, query: Record<string, unknown> = {}): Promise<Answer> {
    return this.send("GET", path, { params: query })
  }

  post(path: string, body: object = {}, headers: Headers = {}): Promise<Answer> {
    return this.send("POST", path, { data: body, headers })
  }

  delete(path: string): Promise<Answer> {
    return this.send("DELETE", path, {})
  }

  private async send(method: string, url: string, rest: { params?: object; data?: object; headers?: Headers }) {
    const headers = { ...this.headers, ...rest.headers }
    const { status, data } = await this.api.request({ method, url, ...rest, headers, validateStatus: () => true })
    checkAnswer({ method, url, query: { ...rest.params }, status, body: data })
    if (status < 200 || status > 299) {
      throw new HttpError(`${method} ${url}`, status, data)
    }
    return data
  }
}
