/** What happened how often. */
export function newTally() {
  const counts = {}
  return {
    count: (name, times = 1) => void (counts[name] = (counts[name] ?? 0) + times),
    lines: () =>
      Object.entries(counts)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, times]) => `  ${name}: ${times}`),
  }
}
