import { setTimeout as delay } from "node:timers/promises"

const ANSWER_PATIENCE_MS = 60_000
/** Longer than a full run strikes: killed twice a minute, a store never comes to the jobs that it runs once a minute. */
const PATIENCE_MS = 60 * 60_000
const PAUSE_MS = 400

/** The store said no. */
export class Refused extends Error {
  constructor(request, status, body) {
    super(`${request} was refused with ${status}: ${JSON.stringify(body)}`)
    this.status = status
    this.body = body
  }
}

/** The store did not answer, or only that it is in trouble: nobody knows what has happened. */
export class NoAnswer extends Error {
  /** @param {"at the door" | "cut off" | "in trouble"} how the first: it has not begun */
  constructor(message, how = "in trouble") {
    super(message)
    this.how = how
  }
}

/** One person's way to the store, or to one of its servers, whichever `backend()` names. */
export function personOf({ backend, wire }, headers) {
  const send = async (request, method, path, { body, headers: more } = {}) => {
    let response, text
    try {
      response = await fetch(backend() + path, {
        method,
        headers: { "content-type": "application/json", ...headers, ...more },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_PATIENCE_MS),
      })
      text = await response.text()
    } catch (error) {
      const code = error.cause?.code ?? error.message
      throw new NoAnswer(`${request} got no answer: ${code}`, code === "ECONNREFUSED" ? "at the door" : "cut off")
    }
    if (response.status >= 500) {
      throw new NoAnswer(`${request} answered ${response.status}: ${text.slice(0, 300)}`)
    }
    const answer = text ? JSON.parse(text) : null
    if (!response.ok) {
      throw new Refused(request, response.status, answer)
    }
    return answer
  }
  const carry = (method, path, sent) => {
    const request = `${method} ${path}`
    return wire.carry(request, () => send(request, method, path, sent))
  }
  return {
    get: (path) => carry("GET", path),
    post: (path, body = {}, headers = {}) => carry("POST", path, { body, headers }),
    delete: (path) => carry("DELETE", path),
    headers,
  }
}

/**
 * Does something until it is done. After an answer that did not come, a person first looks whether it has happened.
 *
 * @param {string} what for the error's words
 * @param {() => Promise<unknown>} act
 * @param {{ look?: () => Promise<unknown>, isPassing?: (refused: Refused) => boolean }} options `look` answers something
 * truthy when it has happened; `isPassing` tells a no that is worth another try from one that is final
 */
export async function insist(what, act, { look, isPassing = isBusy } = {}) {
  const deadline = Date.now() + PATIENCE_MS
  for (let attempt = 1; ; attempt++) {
    try {
      const done = attempt > 1 && look ? await look() : null
      return done || (await act())
    } catch (error) {
      const again = error instanceof NoAnswer || (error instanceof Refused && isPassing(error))
      if (!again || Date.now() > deadline) {
        throw again ? new Error(`${PATIENCE_MS / 1_000} s were not enough to ${what}. ${error.message}`) : error
      }
    }
    await delay(PAUSE_MS)
  }
}

/** Someone else is at it right now. */
export const isBusy = ({ status }) => status === 409

/** A no that comes right after silence may only mean that the store is still at the try that was cut off. */
export function notForLong(refusals = 6) {
  let left = refusals
  return (refused) => isBusy(refused) || left-- > 0
}

/** Reads until it is so. */
export function until(what, read) {
  return insist(what, async () => {
    const seen = await read()
    if (!seen) {
      throw new NoAnswer(`Not so yet.`)
    }
    return seen
  })
}
