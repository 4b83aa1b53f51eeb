// An agent on this machine that takes everything at once, in a process of its own so that it costs the contestants nothing.
import { createServer } from "node:http"

let effects = 0
const lastOfOrder = new Map()
let disorder = 0

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.end(JSON.stringify({ effects, disorder }))
    return
  }
  if (request.method === "DELETE") {
    effects = disorder = 0
    lastOfOrder.clear()
    response.end()
    return
  }
  let body = ""
  request.on("data", (chunk) => (body += chunk))
  request.on("end", () => {
    const { order, serial } = JSON.parse(body)
    disorder += (lastOfOrder.get(order) ?? -1) > serial ? 1 : 0
    lastOfOrder.set(order, serial)
    effects += 1
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}/` }))
