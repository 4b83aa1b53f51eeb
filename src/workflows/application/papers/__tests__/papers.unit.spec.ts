import type { AddPaper } from "../../../../modules/trade-credit/types"
import type { PaperDeps } from "../deps"
import { FileStorageError, PaperSupersededError } from "../errors"
import { keepPaper } from "../keep-paper"
import { openPaper } from "../open-paper"
import { tidyPapers } from "../tidy-papers"

const SENT = { application_id: "crapp_1", content: Buffer.from("%PDF-") } as AddPaper
const PAPER = { id: "crpap_1" }
const CIPHERTEXT = Buffer.from("noise")

/** A module and a file module that do what they are told, in the order in which they were asked. */
function deps(change: { tradeCredit?: object; files?: object } = {}) {
  const asked: string[] = []
  const answering = (name: string, answer: unknown) =>
    jest.fn((...input: unknown[]) => {
      asked.push(name)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? input)
    })
  const all = (answers: object) =>
    Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answering(name, answer)]))
  const stored = { paper: PAPER, application: { id: "crapp_1", status: "under_review" }, known: true }
  const fakes = {
    tradeCredit: all({
      addPaper: { paper: PAPER, ciphertext: CIPHERTEXT },
      storedPaper: stored,
      discardPaper: null,
      findPaperFile: { file_id: "file_1" },
      openPaper: { paper: PAPER, content: SENT.content },
      submitCompleteDrafts: [],
      expireDrafts: 0,
      papersToClear: [],
      clearedPaper: null,
      ...change.tradeCredit,
    }),
    files: all({ createFiles: { id: "file_1" }, deleteFiles: null, getAsBuffer: CIPHERTEXT, ...change.files }),
    logger: { error: jest.fn() },
  }
  return { asked, ...fakes, deps: fakes as unknown as PaperDeps }
}

describe("a paper on its way", () => {
  it("is taken down before anything of it is stored, and stored as noise under a name that says nothing", async () => {
    const { deps: all, asked, files, tradeCredit } = deps()
    expect((await keepPaper(all, SENT)).paper).toBe(PAPER)
    expect(asked).toEqual(["addPaper", "createFiles", "storedPaper"])
    expect(files.createFiles).toHaveBeenCalledWith({
      filename: "crpap_1.bin",
      mimeType: "application/octet-stream",
      content: CIPHERTEXT.toString("base64"),
      access: "private",
    })
    expect(tradeCredit.storedPaper).toHaveBeenCalledWith({ id: "crpap_1", file_id: "file_1" })
  })

  it("is forgotten when the file storage fails, whose own words are for the log", async () => {
    const { deps: all, asked, logger } = deps({ files: { createFiles: new Error("bucket hinode-private") } })
    const refused = await keepPaper(all, SENT).catch((error) => error)
    expect(refused).toBeInstanceOf(FileStorageError)
    expect(refused.message).not.toContain("bucket")
    expect(asked).toEqual(["addPaper", "createFiles", "discardPaper"])
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining("bucket hinode-private"))
  })

  it.each([
    [true, ["addPaper", "createFiles", "storedPaper"]],
    [false, ["addPaper", "createFiles", "storedPaper", "deleteFiles"]],
  ])("that was removed meanwhile leaves no file behind (row known: %s)", async (known, calls) => {
    const { deps: all, asked } = deps({ tradeCredit: { storedPaper: { paper: null, application: null, known } } })
    await expect(keepPaper(all, SENT)).rejects.toBeInstanceOf(PaperSupersededError)
    expect(asked).toEqual(calls)
  })
})

describe("a paper that staff want to see", () => {
  it("is not asked of the file storage when there is none", async () => {
    const { deps: all, asked } = deps({ tradeCredit: { findPaperFile: false } })
    expect(await openPaper(all, { id: "crpap_1", application_id: "crapp_1", actor: "user_1" })).toBeNull()
    expect(asked).toEqual(["findPaperFile"])
  })

  it("is opened by the module, which notes who", async () => {
    const { deps: all, tradeCredit } = deps()
    const wanted = { id: "crpap_1", application_id: "crapp_1", actor: "user_1" }
    expect((await openPaper(all, wanted))?.content).toBe(SENT.content)
    expect(tradeCredit.openPaper).toHaveBeenCalledWith({ ...wanted, ciphertext: CIPHERTEXT })
  })
})

describe("papers that were removed", () => {
  it("are cleared away one by one; one that cannot be keeps no other", async () => {
    const papers = [
      { id: "crpap_1", file_id: "file_1" },
      { id: "crpap_2", file_id: null },
    ]
    const {
      deps: all,
      tradeCredit,
      logger,
    } = deps({
      tradeCredit: { papersToClear: papers },
      files: { deleteFiles: new Error("away") },
    })
    expect(await tidyPapers(all)).toBe(1)
    expect(tradeCredit.clearedPaper.mock.calls).toEqual([["crpap_2"]])
    expect(logger.error).toHaveBeenCalledTimes(1)
  })
})
