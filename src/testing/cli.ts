import { startSimulators } from "./start-simulators"

async function main(): Promise<void> {
  const { url, close } = await startSimulators({
    port: Number(process.env.SIMULATOR_PORT ?? 9900),
    stateFile: process.env.SIMULATOR_STATE,
  })
  console.log(`simulators on ${url}`)
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
}

main().catch((error: Error) => {
  console.error(`The simulators could not start: ${error.message}`)
  process.exit(1)
})
