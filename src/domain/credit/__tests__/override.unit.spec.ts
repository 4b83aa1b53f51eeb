import { overrideProblem, shipBeyondProblem, type OverriddenAccount } from "../override"

const account = (overrides: Partial<OverriddenAccount> = {}): OverriddenAccount => ({
  book: "own",
  status: "active",
  credit_limit: 1_000,
  is_beyond_member_only: false,
  second_person_above: null,
  ...overrides,
})
const agent = account({ book: "agent" })
const suspended = account({ status: "suspended" })

describe("a person lets one order go beyond the limits", () => {
  it.each<[string, OverriddenAccount[]]>([
    ["in the merchant's own book", [account()]],
    ["where an agent lends too, but not only", [agent, account()]],
    [
      "where an agent lends, but it is the member's own limit that is in the way",
      [{ ...agent, is_beyond_member_only: true }],
    ],
    ["as far as one person may raise the limit", [account({ second_person_above: 1_500 })]],
    ["whatever an agent lends above that", [account(), { ...agent, second_person_above: 1 }]],
  ])("%s", (_, accounts) => {
    expect(overrideProblem(500, accounts)).toBeNull()
  })

  it.each<[string, OverriddenAccount[], string]>([
    ["there is no account to lend on", [], "override_no_account"],
    ["the account is stopped", [suspended], "override_account_stopped"],
    ["only an agent lends", [agent, suspended], "override_agent_lends"],
    ["with the limit it needs two people", [account({ second_person_above: 1_499 })], "override_second_person"],
  ])("but not where %s", (_, accounts, problem) => {
    expect(overrideProblem(500, accounts)).toBe(problem)
  })
})

describe("goods leave that the account lacks the credit for", () => {
  const ship = (beyond: number, overrides: Partial<OverriddenAccount> = {}) =>
    shipBeyondProblem(beyond, account(overrides))

  it("no further than one person may let an order go beyond the limit", () => {
    expect(ship(500)).toBeNull()
    expect(ship(500, { second_person_above: 1_500 })).toBeNull()
    expect(ship(500, { second_person_above: 1_499 })).toBe("override_second_person")
    // Within the limit, which two people may have set: only the account is stopped.
    expect(ship(0, { status: "suspended", second_person_above: 900 })).toBeNull()
  })

  it("in an agent's book whatever the agent's limit is: nothing of it is lent there", () => {
    expect(ship(500, { book: "agent", second_person_above: 1 })).toBeNull()
  })
})
