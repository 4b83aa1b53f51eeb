import { overrideProblem, type OverriddenAccount } from "../override"

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
