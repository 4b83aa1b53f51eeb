import { judgeAnswer, type AnswerKind, type Verdict } from "../judge-answer"

describe("what an answer means", () => {
  it.each<[AnswerKind, number, number, Verdict, number]>([
    // answer, unanswered before, sends made, verdict, unanswered after
    ["accepted", 0, 1, "accepted", 0],
    ["accepted", 2, 3, "accepted", 0],
    ["duplicate", 0, 1, "clash", 0],
    ["duplicate", 1, 2, "accepted", 0],
    ["duplicate", 0, 5, "clash", 0],
    ["refused", 0, 1, "refused", 0],
    ["refused", 1, 2, "refused", 1],
    ["retryable", 0, 1, "retry", 0],
    ["retryable", 1, 2, "retry", 1],
    ["retryable", 0, 20, "worn_out", 0],
    ["unknown", 0, 1, "unknown", 1],
    ["unknown", 3, 4, "unknown", 4],
    ["unknown", 19, 20, "worn_out", 20],
    ["accepted", 19, 20, "accepted", 0],
  ])("%s, %i unanswered before, send %i: %s", (kind, before, made, verdict, unanswered_sends) => {
    expect(judgeAnswer(kind, before, { made, max: 20 })).toEqual({ verdict, unanswered_sends })
  })
})
