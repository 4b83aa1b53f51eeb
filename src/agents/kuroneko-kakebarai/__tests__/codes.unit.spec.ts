import { answerOfCode, CODES } from "../codes"
import { parseKuronekoOptions } from "../options"
import { toBuyerSnapshot, toCreditSnapshot } from "../screening"

const optionsWith = (changes: object = {}) =>
  parseKuronekoOptions({ traderCode: "900000001", password: "p", ...changes })

/** Every code of the agent's table, by what it means to us. */
const TABLE: Record<string, string> = {
  "refused auth": `
    A010001 A010002 A010003 A010004 B010001 B010002 B010003 B010004 C010001 C010002 C010003 C010004
    D010001 D010002 D010003 D010004 E010001 E010002 E010003 E010004 F010001 F010002 F010003 F010004
    G010001 G010002 G010003 G010004
    A140001 B040001 C040001 D040001 E040001 E050002 G050002 F400001 F020001 F020002 F020003 G78`,
  "refused invalid_request": `
    A020001 A020002 A020003 A030001 A030002 A030003 A040001 A040002 A040003 A060001 A060002 A060003 A060005
    A070001 A070002 A070003 A070005 A080001 A080002 A090001 A090002 A100001 A100002 A110001 A110002
    A120001 A120002 A120003 A130001 A130002 A130003 A130004 A130005 A130006 A130007 A150001 A150002
    B020001 C020001 D020001 C030001 C030002 C030003 C030004 C030005 D030001 D030002 D030003
    E050001 E050005 G050001 G050005 F030001 F060003 F300002 F390001 X999`,
  "refused over_limit": "A060004 A070004 C030006 G55",
  "refused declined": "G12 G61 G65 G97",
  "refused not_found": "B020004 0700001 C020004 D020004 D030004 E050003 E050004 E050006 G050003 G050004 G050006",
  "refused wrong_state": "B020005 B050001 C020005 D020005 D030005",
  "duplicate ": "A020004 F020004",
  "retryable ": "G080001",
  "unknown ": "0400001 0500001 0500002 9900001 Z020001",
}

describe("the agent's error codes", () => {
  const rows = Object.entries(TABLE).flatMap(([meaning, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code): [string, string] => [code, meaning])
  )

  it.each(rows)("%s is %s", (code, meaning) => {
    const answer = answerOfCode(code, optionsWith())
    expect(`${answer.kind} ${"reason" in answer ? answer.reason : ""}`).toBe(meaning)
  })

  it.each(rows)("%s tells staff what happened, and what to do or that nothing is to be done", (code) => {
    const answer = answerOfCode(code, optionsWith())
    expect("message" in answer && answer.message).toMatch(
      /^[A-Z].*\b(Ask|Change|Check|Correct|Enter|Give|Link|Look|Ship|Shorten|Split|Take|Use|report it|by itself)\b/
    )
  })

  it("are all in this table", () => {
    const listed = new Set(rows.map(([code]) => code))
    const numbers = /^[BCD]02000[23]$|^G040001$/
    expect(Object.keys(CODES).filter((code) => !listed.has(code) && !numbers.test(code))).toEqual([])
  })

  it("is the agent's own word when it can only say later, so it works", () => {
    expect(answerOfCode("G080001", optionsWith())).toMatchObject({ kind: "retryable", is_agents_word: true })
  })

  it("takes for a duplicate what the options say", () => {
    expect(answerOfCode("C020005", optionsWith())).toMatchObject({ kind: "refused", reason: "wrong_state" })
    expect(answerOfCode("C020005", optionsWith(), ["C020005"])).toMatchObject({ kind: "duplicate", code: "C020005" })
  })

  it("mean what the options say of them", () => {
    const options = optionsWith({
      authErrorCodes: ["F990001"],
      unknownOutcomeCodes: ["A999999"],
      errorFields: { F100003: "postal_code" },
    })
    expect(answerOfCode("F990001", options)).toMatchObject({ kind: "refused", reason: "auth" })
    expect(answerOfCode("A999999", options)).toMatchObject({ kind: "unknown" })
    expect(answerOfCode("F100003", options)).toMatchObject({ reason: "invalid_request", field: "postal_code" })
    expect(answerOfCode("F100003", optionsWith())).not.toHaveProperty("field")
  })

  it("of one field of the application can be named together", () => {
    const options = optionsWith({ errorFields: { F10: "postal_code", F100004: "province" } })
    expect(answerOfCode("F100001", options)).toMatchObject({ field: "postal_code" })
    expect(answerOfCode("F100004", options)).toMatchObject({ field: "province" })
    expect(answerOfCode("F110001", options)).not.toHaveProperty("field")
    expect(answerOfCode("F110001", options)).toMatchObject({ message: expect.stringContaining("field number 11") })
  })

  it("do not ask a buyer for what is no answer of theirs", () => {
    for (const code of ["F020001", "F020002", "F020003"]) {
      expect(answerOfCode(code, optionsWith())).not.toHaveProperty("field")
    }
  })
})

describe("screening and limit", () => {
  const options = optionsWith({ judgeStatuses: { 確認中: "needs_information" } })

  it.each([
    ["ご利用可", "approved"],
    ["限度額変更", "approved"],
    ["申込不備", "needs_information"],
    ["ご利用不可", "declined"],
    ["取消", "closed"],
    ["審査中", "under_review"],
    ["確認中", "needs_information"],
    ["何か", "under_review"],
  ])("%s is %s", (judgeStatus, state) => {
    expect(toBuyerSnapshot({ judgeStatus }, options)).toEqual({ state, message: judgeStatus })
  })

  it("cuts what is no status between two characters, never in one", () => {
    const judgeStatus = `${"x".repeat(39)}𠮷𠮷`
    expect(toBuyerSnapshot({ judgeStatus }, options).message).toBe(`${"x".repeat(39)}𠮷`)
  })

  it("has a limit only with an approval", () => {
    expect(toBuyerSnapshot({ judgeStatus: "ご利用可", useOverLimit: "600,000" }, options).credit_limit).toBe(600_000)
    expect(toBuyerSnapshot({ judgeStatus: "審査中", useOverLimit: "0" }, options)).not.toHaveProperty("credit_limit")
  })

  it("reads amounts, and says so when there are none", () => {
    expect(toCreditSnapshot({ useUsable: "利用可", useOverLimit: "600000", usePayment: "1100" }, options)).toEqual({
      usable: true,
      limit_amount: 600_000,
      used_amount: 1_100,
    })
    expect(toCreditSnapshot({ useUsable: "利用停止" }, options)).toEqual({
      usable: false,
      limit_amount: null,
      used_amount: null,
    })
  })
})
