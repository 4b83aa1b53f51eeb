import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TRADE_CREDIT_MODULE } from "../../../modules/trade-credit/types"
import { settleAndTell } from "../settle-order"
import { wakePlacedOrder } from "../wake-order"

jest.mock("../settle-order", () => ({ settleAndTell: jest.fn(() => Promise.resolve()) }))

const SOON = new Date(Date.now() + 15_000)
const PASSED = new Date(Date.now() - 1_000)

/** @returns whether the order is looked at when Medusa says that it was placed */
async function isLookedAt(record: { next_check_at: Date | null } | null): Promise<boolean> {
  const services: Record<string, unknown> = {
    [TRADE_CREDIT_MODULE]: { findAccountOrder: () => Promise.resolve(record) },
    [ContainerRegistrationKeys.LOGGER]: { error: jest.fn() },
  }
  await wakePlacedOrder({ resolve: (name: string) => services[name] } as unknown as MedusaContainer, "order_1")
  return jest.mocked(settleAndTell).mock.calls.length > 0
}

describe("an order that was placed", () => {
  beforeEach(() => jest.mocked(settleAndTell).mockClear())

  it("is left to the sweeper when its authorisation has just looked at it", async () => {
    expect(await isLookedAt({ next_check_at: SOON })).toBe(false)
  })

  it.each([
    ["its payment waits for a decision", { next_check_at: PASSED }],
    ["it is not watched any more", { next_check_at: null }],
    ["its record does not name it yet", null],
  ])("is looked at when %s", async (_story, record) => {
    expect(await isLookedAt(record)).toBe(true)
  })
})
