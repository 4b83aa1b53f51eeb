import { checkAnswer } from "../../../../integration-tests/helpers/contract"

const programs = [{ id: "house", provider_id: "pp_1", label: "House", screening: "account", book: "own" }]
const whole = programs.map((one) => ({ ...one, can_apply: true, screening_status: "not_applied" }))
const answered = { method: "GET", url: "/store/trade-credit/programs", query: {}, status: 200 }

describe("the check of every answer in the http tests", () => {
  test("lets pass what is as the contract says", () => {
    expect(() => checkAnswer({ ...answered, body: { programs: whole } })).not.toThrow()
  })

  test("names the route and the path of what is missing", () => {
    expect(() => checkAnswer({ ...answered, body: { programs } })).toThrow(
      "GET /store/trade-credit/programs (200) is not as its contract says: programs.0.can_apply"
    )
  })

  test("finds a key that nobody has promised", () => {
    expect(() => checkAnswer({ ...answered, body: { programs: [{ ...whole[0], secret: 1 }] } })).toThrow("secret")
  })

  test("lets be left out what was not among the fields that were asked for, and nothing else", () => {
    const picked = { ...answered, query: { fields: "id" } }
    expect(() => checkAnswer({ ...picked, body: { programs: [{ id: "house" }] } })).not.toThrow()
    expect(() => checkAnswer({ ...picked, body: { programs: [{ id: 7 }] } })).toThrow("programs.0.id")
  })

  test("wants every refusal in the same form", () => {
    const refused = { ...answered, status: 404 }
    expect(() => checkAnswer({ ...refused, body: { type: "not_found", message: "…" } })).not.toThrow()
    expect(() => checkAnswer({ ...refused, body: "Not found" })).toThrow("is not as its contract says")
  })

  test("knows a success that the contract does not name", () => {
    expect(() => checkAnswer({ ...answered, status: 201, body: {} })).toThrow(
      "answered 201, of which the contract says nothing"
    )
  })
})
