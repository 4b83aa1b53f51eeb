import { boardActions, isAtRisk, isOverdue, ONLY_BY_HAND, type BoardNotice } from "../board"

const NOW = new Date("2026-11-10T00:00:00Z")
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const notice = (overrides: Partial<BoardNotice> = {}): BoardNotice => ({
  kind: "shipment",
  status: "queued",
  shipped_at: hoursAgo(10),
  deadline_at: null,
  withdrawal_requested_at: null,
  ...overrides,
})

describe("a parcel on the board", () => {
  it.each([
    ["that left and is not accepted is at risk", {}, true],
    ["that waits for the other parcels is at risk", { status: "awaiting_shipment" }, true],
    ["that needs a person is at risk", { status: "needs_attention" }, true],
    ["that has not left is not", { status: "awaiting_shipment", shipped_at: null }, false],
    ["that the agent took is not", { status: "accepted" }, false],
    ["that was taken back is not", { status: "withdrawn" }, false],
    ["that is being taken back is not", { status: "retrying", withdrawal_requested_at: NOW }, false],
    ["is a shipment: a cancellation risks nothing", { kind: "order_cancel" }, false],
  ])("%s", (_, overrides, expected) => expect(isAtRisk(notice(overrides))).toBe(expected))

  it.each([
    ["past the agent's deadline is overdue", { deadline_at: hoursAgo(1) }, true],
    [
      "before the agent's deadline is not, however old",
      { deadline_at: hoursAgo(-1), shipped_at: hoursAgo(900) },
      false,
    ],
    ["without a deadline is overdue after the merchant's hours", { shipped_at: hoursAgo(73) }, true],
    ["without a deadline has the merchant's hours", { shipped_at: hoursAgo(71) }, false],
    ["that was accepted late is not overdue any more", { deadline_at: hoursAgo(1), status: "accepted" }, false],
  ])("%s", (_, overrides, expected) => expect(isOverdue(notice(overrides), NOW, 72)).toBe(expected))

  it.each([
    ["refused", { status: "needs_attention" }, ["retry", "withdraw", "settle_by_hand"]],
    ["being tried again", { status: "retrying" }, ["retry", "withdraw"]],
    ["accepted", { status: "accepted" }, ["withdraw"]],
    ["waiting", { status: "awaiting_shipment" }, ["withdraw"]],
    ["withdrawn before it left", { status: "withdrawn", shipped_at: null }, []],
    ["taken back although it left", { status: "withdrawn" }, ["retry"]],
    [
      "left to a person after its withdrawal",
      { status: "needs_attention", withdrawal_requested_at: NOW },
      ["settle_by_hand"],
    ],
    ["being taken back", { status: "accepted", withdrawal_requested_at: NOW }, ["settle_by_hand"]],
    [
      "a return that the agent takes by hand only",
      { kind: "return", status: "needs_attention", last_answer: { kind: ONLY_BY_HAND } },
      ["settle_by_hand"],
    ],
  ])("offers what can be done: %s", (_, overrides, actions) => expect(boardActions(notice(overrides))).toEqual(actions))
})
