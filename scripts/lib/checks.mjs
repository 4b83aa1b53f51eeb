/** Runs named checks one after the other, says how each went, and counts; what failed is also collected, line by line. */
export async function runChecks(checks) {
  const totals = { passed: 0, failed: 0, failures: [] }
  for (const [name, check] of Object.entries(checks)) {
    const startedAt = Date.now()
    console.log(`\n=== ${name} ===`)
    let outcome
    try {
      outcome = (await check()) ?? { passed: 1, failed: 0 }
    } catch (error) {
      console.error(error.message)
      outcome = { passed: 0, failed: 1 }
    }
    totals.passed += outcome.passed
    totals.failed += outcome.failed
    totals.failures.push(...(outcome.failures ?? []))
    const seconds = Math.round((Date.now() - startedAt) / 1000)
    const verdict = `${outcome.failed === 0 ? "ok" : "FAILED"}: ${name} (${seconds} s)`
    console.log(verdict)
    if (outcome.failed > 0) {
      totals.failures.push(verdict)
    }
  }
  return totals
}
