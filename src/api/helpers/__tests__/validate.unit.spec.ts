import { z } from "@medusajs/framework/zod"
import { positiveAmount } from "../amount"
import { creditLimit } from "../credit-limit"
import { HttpRefusal } from "../http-refusal"
import { paging } from "../list-query"
import { reason, text, validateBody, validateQuery } from "../validate"

const schema = z.object({
  program_id: text(10),
  accepted: z.array(z.object({ id: z.string() }).strict()).default([]),
})

function refusalOf(body: unknown, of: z.ZodObject = schema): HttpRefusal {
  try {
    validateBody(of, { body })
  } catch (error) {
    return error as HttpRefusal
  }
  throw new Error("The body was accepted.")
}

describe("validating a request", () => {
  it("returns what the schema says, with defaults", () => {
    expect(validateBody(schema, { body: { program_id: "house" } })).toEqual({ program_id: "house", accepted: [] })
  })

  it.each([
    ["an unknown key", { program_id: "house", status: "approved" }, ["status"]],
    ["an unknown nested key", { program_id: "house", accepted: [{ id: "a", x: 1 }] }, ["accepted.0.x"]],
    ["two unknown keys", { program_id: "house", a: 1, b: 2 }, ["a", "b"]],
    ["a missing field", {}, ["program_id"]],
    ["a field that is too long", { program_id: "x".repeat(11) }, ["program_id"]],
    ["a wrong type deep inside", { program_id: "house", accepted: [{ id: 1 }] }, ["accepted.0.id"]],
    ["a body that is no object", [], ["body"]],
    ["no body", undefined, ["program_id"]],
    ["a NUL", { program_id: "ho\0use" }, ["program_id"]],
    ["half a character", { program_id: "\ud800" }, ["program_id"]],
  ])("refuses %s and names it", (_, body, paths) => {
    const refusal = refusalOf(body)
    expect(refusal.status).toBe(400)
    for (const locale of ["en", "ja"] as const) {
      const { type, details } = refusal.body(locale)
      expect(type).toBe("invalid_data")
      expect(details?.map(({ path }) => path)).toEqual(paths)
      expect(details?.every(({ message }) => message.length > 0)).toBe(true)
    }
  })

  it.each([
    [0, positiveAmount, "0より大きい金額を入力してください。", "Please enter an amount above 0."],
    [2e12, positiveAmount, "1000000000000以下で入力してください。", "Please enter at most 1000000000000."],
    [-1, creditLimit, "0以上で入力してください。", "Please enter at least 0."],
  ])("says what is wrong with an amount of %d in the reader's language", (amount, schemaOfIt, ja, en) => {
    const refusal = refusalOf({ amount }, z.object({ amount: schemaOfIt }))
    expect(refusal.body("ja").details).toEqual([{ path: "amount", message: ja }])
    expect(refusal.body("en").details).toEqual([{ path: "amount", message: en }])
  })

  it("refuses a reason that makes up a second person, names the field and says what to do", () => {
    const refusal = refusalOf({ reason: " Season (approved by user_01BOSS) " }, z.object({ reason }))
    expect(refusal.status).toBe(400)
    expect(refusal.body("en").message).toMatch(/^reason: Please put this differently/)
    expect(refusal.body("ja").details).toEqual([{ path: "reason", message: expect.stringContaining("別の言い方で") }])
    const sound = { reason: " Season (the boss approved by mail) " }
    expect(validateBody(z.object({ reason }), { body: sound })).toEqual({ reason: sound.reason.trim() })
  })

  it("reads numbers from the query string and keeps pages small", () => {
    const query = z.object({ ...paging })
    expect(validateQuery(query, { query: {} })).toEqual({ limit: 20, offset: 0 })
    expect(validateQuery(query, { query: { limit: "50", offset: "100" } })).toEqual({ limit: 50, offset: 100 })
    expect(() => validateQuery(query, { query: { limit: "1000" } })).toThrow(HttpRefusal)
  })

  it.each([
    ["once", "sent"],
    ["several times", ["queued", "sent"]],
  ])("names the choices of a value that may be given %s", (_, status) => {
    const one = z.enum(["queued", "accepted"])
    const query = z.object({ status: z.union([one, z.array(one)]).optional() })
    expect.assertions(1)
    try {
      validateQuery(query, { query: { status } })
    } catch (error) {
      expect((error as HttpRefusal).body("en").details).toEqual([
        { path: "status", message: "Please use one of: queued, accepted." },
      ])
    }
  })
})
