/** The agent's people, by the control surface of its simulator. */
export function agentOf(simulatorUrl) {
  const call = async (method, control, body) => {
    const response = await fetch(`${simulatorUrl}/kuroneko-kakebarai/_simulator/${control}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) {
      throw new Error(`The simulator answered ${response.status} to ${control}: ${await response.text()}`)
    }
    return response.json()
  }
  const decide = (decision) => call("POST", "decide", decision)
  return {
    state: () => call("GET", "state"),
    decide,
    approve: (ref, credit_limit) => decide({ kind: "buyer", ref, decision: "approve", credit_limit }),
    fault: (fault) => call("POST", "faults", fault),
    forgetFaults: () => call("DELETE", "faults"),
  }
}
