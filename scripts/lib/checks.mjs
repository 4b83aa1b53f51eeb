/** Runs named checks one after the other, says how each went, and counts. */
export async function runChecks(checks) {
  const totals = { passed: 0, failed: 0 }
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
    const seconds = Math.round((Date.now() - startedAt) / 1000)
    console.log(`${outcome.failed === 0 ? "ok" : "FAILED"}: ${name} (${seconds} s)`)
  }
  return totals
}
