import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { AgentSimulator } from "./agent-simulator"

/** Keeps what the simulators hold in one JSON file, so that a demo still knows its buyers after a restart. */
export class StateFile {
  constructor(
    private readonly file: string | undefined,
    private readonly simulators: readonly AgentSimulator[]
  ) {}

  load(): void {
    if (this.file && existsSync(this.file)) {
      const dumped = JSON.parse(readFileSync(this.file, "utf8")) as Record<string, unknown>
      for (const simulator of this.simulators.filter(({ name }) => name in dumped)) {
        simulator.restore(dumped[simulator.name])
      }
    }
  }

  save(): void {
    if (this.file) {
      mkdirSync(path.dirname(path.resolve(this.file)), { recursive: true })
      const dumped = Object.fromEntries(this.simulators.map((simulator) => [simulator.name, simulator.dump()]))
      // Written aside and renamed: a process killed in between leaves the old file whole.
      writeFileSync(`${this.file}.new`, JSON.stringify(dumped, null, 2))
      renameSync(`${this.file}.new`, this.file)
    }
  }
}
