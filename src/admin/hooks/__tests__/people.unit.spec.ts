import { together } from "../people"

jest.mock("../../lib/sdk", () => ({ sdk: {} }))

describe("people whom a page names", () => {
  const person = (id: string) => ({ id, email: `${id}@example.com`, first_name: null, last_name: null })

  it("are asked for in one request, each once, and who is gone is nobody", async () => {
    const ask = jest.fn(async (ids: string[]) => ids.filter((id) => id !== "gone").map(person))
    const find = together(ask)
    const found = await Promise.all([find("a"), find("b"), find("a"), find("gone")])
    expect(found).toEqual([person("a"), person("b"), person("a"), null])
    expect(ask.mock.calls).toEqual([[["a", "b", "gone"]]])
  })

  it("are asked for anew when others show up later", async () => {
    const ask = jest.fn(async (ids: string[]) => ids.map(person))
    const find = together(ask)
    await find("a")
    await find("b")
    expect(ask.mock.calls).toEqual([[["a"]], [["b"]]])
  })
})
