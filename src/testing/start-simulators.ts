import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { ControlError, type AgentSimulator } from "./agent-simulator"
import { control } from "./control-surface"
import { Faults } from "./faults"
import { KuronekoKakebaraiSimulator } from "./kuroneko-kakebarai/simulator"
import { playCall, type Simulated } from "./play-call"
import { RequestLog } from "./request-log"
import { StateFile } from "./state-file"

const BODY_BYTES_MAX = 1_000_000

export type SimulatorOptions = {
  /** 0: any free port. */
  port: number
  host?: string
  /** Where what the agents hold is kept across restarts; left out: only in memory. */
  stateFile?: string
  /** Stand-ins of your own, for an adapter that isn't among ours; left out: all of ours. */
  simulators?: AgentSimulator[]
}
export type RunningSimulators = { url: string; close(): Promise<void> }

/**
 * Starts stand-ins for the billing agents: one server, one path prefix an agent, each speaking its agent's wire format
 * and keeping its agent's rules. They are ours, with our own names and data, and no agent's product.
 */
export async function startSimulators(options: SimulatorOptions): Promise<RunningSimulators> {
  const host = options.host ?? "localhost"
  const simulators = options.simulators ?? [new KuronekoKakebaraiSimulator()]
  const simulated = simulators.map((simulator): Simulated => ({
    simulator,
    faults: new Faults(simulator.operations),
    log: new RequestLog(),
  }))
  const stateFile = new StateFile(options.stateFile, simulators)
  stateFile.load()
  const server = createServer((request, response) => {
    serve(simulated, stateFile, request, response).catch((error: Error) => {
      const status = error instanceof ControlError ? error.status : 500
      answerJson(response, status, { message: error.message })
    })
  })
  await listen(server, options.port, host)
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  return { url, close: () => close(server) }
}

async function serve(
  all: readonly Simulated[],
  stateFile: StateFile,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost")
  const [, name, ...rest] = url.pathname.split("/")
  const found = all.find(({ simulator }) => simulator.name === name)
  if (!found) {
    throw new ControlError(
      `There is no simulator "${name}"; known are ${all.map((one) => one.simulator.name).join(", ")}.`,
      404
    )
  }
  const body = await readBody(request)
  if (rest[0] === "_simulator") {
    const answer = control(found.simulator, found, {
      method: request.method ?? "GET",
      action: rest.slice(1).join("/"),
      query: url.searchParams,
      body,
    })
    if (request.method === "POST") {
      stateFile.save()
    }
    return answerJson(response, 200, answer)
  }
  const operation = found.simulator.operationOf(rest.join("/"))
  if (!operation || request.method !== "POST") {
    throw new ControlError("There is no such address.", 404)
  }
  playCall(found, stateFile, { operation, body }, response)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > BODY_BYTES_MAX) {
      throw new ControlError("The body is too large.", 413)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`port ${port} is taken; set SIMULATOR_PORT to another`) : error)
    )
    server.listen(port, host, () => resolve())
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
