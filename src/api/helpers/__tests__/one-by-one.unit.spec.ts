import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { oneByOne } from "../one-by-one"

const items = ["a", "b", "c", "d"].map((id) => ({ id }))

it("goes on after a refusal and after a fault, whose words only the log has", async () => {
  const error = jest.fn()
  const fault = new Error("connection to 10.0.0.7 lost")
  const results = await oneByOne({ error } as unknown as Logger, items, async ({ id }) => {
    if (id === "a") {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not any more.", "too_late")
    }
    if (id === "b") {
      throw fault
    }
    if (id === "c") {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no c.")
    }
    return "done"
  })
  expect(results).toEqual([
    { id: "a", outcome: "refused", refusal: "too_late", message: "Not any more." },
    { id: "b", outcome: "failed", refusal: null, message: expect.stringContaining("Try it again") },
    { id: "c", outcome: "not_found", refusal: null, message: "There is no c." },
    { id: "d", outcome: "done", refusal: null, message: null },
  ])
  expect(results[1].message).not.toContain("10.0.0.7")
  expect(error.mock.calls).toEqual([[expect.any(String), fault]])
})
