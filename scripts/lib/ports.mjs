import { randomInt } from "node:crypto"
import { createServer } from "node:net"

/** Below what systems give to outgoing connections, one of which could sit on the port by the time its owner listens. */
const FIRST_PORT = 20_000
const LAST_PORT = 32_000

const given = new Set()

/** A port that nobody listens on now, and that this process has given to nobody who may yet want to. */
export async function findFreePort() {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT)
    if (!given.has(port)) {
      given.add(port)
      if (await isFree(port)) {
        return port
      }
    }
  }
}

/**
 * Says which ports are taken and which variable moves each, before anything is started.
 *
 * @param {{ port: number, variable: string, what: string }[]} wanted
 */
export async function requireFreePorts(wanted) {
  const taken = []
  for (const claim of wanted) {
    if (!(await isFree(claim.port))) {
      taken.push(
        `Port ${claim.port} (${claim.what}) is taken. Stop what uses it, or choose another with ${claim.variable}=…`
      )
    }
  }
  if (taken.length > 0) {
    throw new Error(taken.join("\n"))
  }
}

async function isFree(port) {
  try {
    const server = await listen(port)
    await new Promise((done) => server.close(done))
    return true
  } catch (error) {
    if (error.code === "EADDRINUSE" || error.code === "EACCES") {
      return false
    }
    throw error
  }
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(port, () => resolve(server))
  })
}
