import { answerOfCode, CODES } from "../codes"
import { parseKuronekoOptions } from "../options"
import { toBuyerSnapshot, toCreditSnapshot } from "../screening"

const optionsWith = (changes: object = {}) =>
  parseKuronekoOptions({ traderCode: "900000001", password: "p", ...changes })

describe("the agent's error codes", () => {
  it.each([
    ["A010004", "refused", "auth"],
    ["G010001", "refused", "auth"],
    ["A140001", "refused", "auth"],
    ["C040001", "refused", "auth"],
    ["A020004", "duplicate", undefined],
    ["F020004", "duplicate", undefined],
    ["A060004", "refused", "over_limit"],
    ["A070004", "refused", "over_limit"],
    ["G55", "refused", "over_limit"],
    ["G12", "refused", "declined"],
    ["G61", "refused", "declined"],
    ["G65", "refused", "declined"],
    ["G97", "refused", "declined"],
    ["G78", "refused", "invalid_request"],
    ["A060005", "refused", "invalid_request"],
    ["B020004", "refused", "not_found"],
    ["B050001", "refused", "wrong_state"],
    ["C030003", "refused", "invalid_request"],
    ["C030006", "refused", "over_limit"],
    ["D030005", "refused", "wrong_state"],
    ["E050003", "refused", "not_found"],
    ["F300002", "refused", "invalid_request"],
    ["F400001", "refused", "auth"],
    ["F020002", "refused", "auth"],
    ["F020003", "refused", "auth"],
    ["X999", "refused", "invalid_request"],
    ["0400001", "unknown", undefined],
    ["Z020001", "unknown", undefined],
    ["G080001", "unknown", undefined],
  ])("%s is %s %s", (code, kind, reason) => {
    expect(answerOfCode(code, optionsWith())).toMatchObject({ kind, ...(reason && { reason }) })
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

  it("do not ask a buyer for what is no answer of theirs", () => {
    for (const code of ["F020001", "F020002", "F020003"]) {
      expect(answerOfCode(code, optionsWith())).not.toHaveProperty("field")
    }
  })

  it("all have words for people, and no two letters' worth of codes are missing", () => {
    for (const [code, { message }] of Object.entries(CODES)) {
      expect([code, message.length]).toEqual([code, expect.any(Number)])
      expect(message).toMatch(/^[A-Z].*\.$|^The agent had/)
    }
    expect(Object.keys(CODES).length).toBeGreaterThan(100)
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
