import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPaper } from "../read-paper"

describe("a paper for a program that asks for none", () => {
  it("is refused with that reason, and not read", async () => {
    const unreadable = new Proxy({}, { get: () => fail("The request was read.") })
    await expect(readPaper(unreadable as MedusaRequest, {} as MedusaResponse, [])).rejects.toMatchObject({
      status: 400,
      refusal: {
        details: [{ path: "document_id", message: { en: "This program asks for no papers.", ja: expect.any(String) } }],
      },
    })
  })
})

function fail(message: string): never {
  throw new Error(message)
}
