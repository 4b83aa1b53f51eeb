import { answerOfCode, CODES } from "../codes"
import { parseKuronekoOptions } from "../options"
import { toBuyerSnapshot, toCreditSnapshot } from "../screening"

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
    ["X999", "refused", "invalid_request"],
    ["0400001", "unknown", undefined],
    ["Z020001", "unknown", undefined],
    ["G080001", "unknown", undefined],
  ])("%s is %s %s", (code, kind, reason) => {
    expect(answerOfCode(code)).toMatchObject({ kind, ...(reason && { reason }) })
  })

  it("takes for a duplicate what the options say", () => {
    expect(answerOfCode("C020005")).toMatchObject({ kind: "refused", reason: "wrong_state" })
    expect(answerOfCode("C020005", ["C020005"])).toMatchObject({ kind: "duplicate", code: "C020005" })
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
  const options = parseKuronekoOptions({
    traderCode: "900000001",
    password: "p",
    judgeStatuses: { 確認中: "needs_information" },
  })

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
