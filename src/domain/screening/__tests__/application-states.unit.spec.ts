import { APPLICATION_MOVES, OPEN_STATES, statesBefore, type ApplicationState } from "../application-states"

describe("the states of an application", () => {
  it("are open until decided, withdrawn or expired", () => {
    expect(OPEN_STATES).toEqual(["draft", "submitted", "under_review", "needs_information", "pending_second_approval"])
  })

  it.each<[ApplicationState, ApplicationState[]]>([
    ["draft", []],
    ["submitted", ["draft"]],
    ["under_review", ["submitted", "needs_information", "pending_second_approval"]],
    ["needs_information", ["submitted", "under_review"]],
    ["pending_second_approval", ["submitted", "under_review", "needs_information"]],
    ["approved", ["submitted", "under_review", "needs_information", "pending_second_approval"]],
    ["declined", ["submitted", "under_review", "needs_information", "pending_second_approval"]],
    ["withdrawn", ["draft", "submitted", "under_review", "needs_information", "pending_second_approval"]],
    ["expired", ["draft", "submitted", "under_review", "needs_information", "pending_second_approval"]],
  ])("lead to %s only from %j", (target, sources) => {
    expect(statesBefore(target)).toEqual(sources)
  })

  it("name only states that exist as the next ones", () => {
    const known = Object.keys(APPLICATION_MOVES)
    expect(known).toEqual(expect.arrayContaining(Object.values(APPLICATION_MOVES).flat()))
  })
})
