import { createServer } from "node:net"

/** A port that nobody listens on now. */
export async function findFreePort() {
  const server = await listen(0)
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
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
