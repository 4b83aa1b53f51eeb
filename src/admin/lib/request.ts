import { FetchError } from "@medusajs/js-sdk"
import { authorizationHeaders, backendUrl, sdk } from "./sdk"

const ROOT = "/admin/trade-credit"

export type FieldProblem = { path: string; message: string }

/** A refusal with the fields it names, which the SDK's own error drops. */
export class RequestError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | null,
    readonly details: FieldProblem[]
  ) {
    super(message)
    this.name = "RequestError"
  }
}

/** @param language of the dashboard; the plugin's routes answer people in it */
export function read<T>(path: string, language: string, query?: Record<string, unknown>): Promise<T> {
  return sdk.client.fetch<T>(`${ROOT}${path}`, { query, headers: { "x-medusa-locale": language } })
}

/** Not through the SDK: its error keeps only the message, and forms must show each problem at its field. */
export function write<T>(
  path: string,
  language: string,
  body: Record<string, unknown> = {},
  idempotencyKey?: string
): Promise<T> {
  return send("POST", path, language, JSON.stringify(body), idempotencyKey)
}

export function remove<T>(path: string, language: string): Promise<T> {
  return send("DELETE", path, language)
}

/** A file that only who is logged in may have, so that no link leads to it. */
export async function download(path: string, language: string): Promise<Blob> {
  const response = await fetch(backendUrl(`${ROOT}${path}`), {
    credentials: "include",
    headers: { "x-medusa-locale": language, ...(await authorizationHeaders()) },
  })
  if (!response.ok) {
    throw await errorOf(response)
  }
  return response.blob()
}

async function send<T>(
  method: string,
  path: string,
  language: string,
  body?: string,
  idempotencyKey?: string
): Promise<T> {
  const response = await fetch(backendUrl(`${ROOT}${path}`), {
    method,
    credentials: "include",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "x-medusa-locale": language,
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      ...(await authorizationHeaders()),
    },
    body,
  })
  if (!response.ok) {
    throw await errorOf(response)
  }
  return response.json().catch(() => ({}))
}

async function errorOf(response: Response): Promise<RequestError> {
  const answer = await response.json().catch(() => ({}))
  return new RequestError(
    answer.message ?? response.statusText,
    response.status,
    answer.code ?? null,
    answer.details ?? []
  )
}

export function isNotFound(error: unknown): boolean {
  return error instanceof FetchError && error.status === 404
}

/** The problem of one field, or what is left when no shown field is to blame. */
export function problemOf(error: unknown, path: string): string | undefined {
  return error instanceof RequestError ? error.details.find((detail) => detail.path === path)?.message : undefined
}
