import type { ConformanceReport } from "./types"

/** The report as lines for people; `failed` is for an exit code. */
export function printConformance(report: ConformanceReport, print: (line: string) => void): { failed: number } {
  const failed = report.checks.filter(({ ok }) => !ok)
  for (const { ok, name, detail } of report.checks) {
    print(`${ok ? "ok    " : "FAILED"} ${name}`)
    detail?.split("\n").forEach((line) => print(`         ${line}`))
  }
  const { plans, faults, effects, lost, doubled } = report
  print(`plans ${plans}, faults ${faults}, effects ${effects}, lost ${lost}, doubled ${doubled}`)
  print(`seeds ${report.seeds.join(" ")}`)
  return { failed: failed.length }
}
