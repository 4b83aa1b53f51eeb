import type { AgentAnswer, AgentCall } from "../../modules/billing-agent/port"

export type Send<T> = (call: AgentCall) => Promise<AgentAnswer<T>>

export type Watched<T> = {
  /** What the plugin would make of it: *unknown* when the adapter threw or did not come back. */
  answer: AgentAnswer<T>
  thrown?: unknown
  /** Null: it had not ended when it was given up. */
  took_ms: number | null
}

/** One call of an adapter as the plugin makes it, and as its watcher sees it. */
export async function watchCall<T>(send: Send<T>, deadlineMs: number, graceMs: number): Promise<Watched<T>> {
  const controller = new AbortController()
  const started = performance.now()
  const timers: NodeJS.Timeout[] = []
  timers.push(setTimeout(() => controller.abort(), deadlineMs))
  const givenUp = new Promise<Watched<T>>((resolve) => {
    const unknown: Watched<T> = { answer: { kind: "unknown", message: "(no answer)" }, took_ms: null }
    timers.push(setTimeout(() => resolve(unknown), deadlineMs + graceMs))
  })
  const called = async (): Promise<Watched<T>> => {
    try {
      const answer = await send({ signal: controller.signal, deadline_ms: deadlineMs })
      return { answer, took_ms: performance.now() - started }
    } catch (thrown) {
      return { answer: { kind: "unknown", message: "(thrown)" }, thrown, took_ms: performance.now() - started }
    }
  }
  try {
    return await Promise.race([called(), givenUp])
  } finally {
    timers.forEach(clearTimeout)
  }
}
