import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { acceptAttention, reopenAttention } from "./account-orders/accept-attention"
import {
  claimAccountOrder,
  dueAccountOrders,
  keepAccountOrder,
  releaseAccountOrder,
  wakeAccountOrder,
  type Claim,
  type ReleaseAccountOrder,
} from "./account-orders/claims"
import { discardAccountOrder } from "./account-orders/discard"
import { openAccountOrder } from "./account-orders/open"
import { overrideShipStop, revokeShipOverride } from "./account-orders/override-ship-stop"
import { claimPlacement, releasePlacement, type Placement } from "./account-orders/placements"
import { findPoNumberUse } from "./account-orders/po-number-use"
import { wakeOrdersOfAccount } from "./account-orders/wake-orders-of-account"
import { findAccountOrder, readAccountOrder, type AccountOrderKey } from "./account-orders/read"
import { connectionOf } from "./sql"
import type {
  AcceptAttention,
  AccountOrders,
  OpenAccountOrder,
  OverrideShipStop,
  PoNumberQuery,
  ReopenAttention,
  RevokeShipOverride,
} from "./types"

/** The part of the module's face about orders on account, what the sweeper walks; see `AccountOrders`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withAccountOrders<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class AccountOrdersService extends base implements AccountOrders {
    @InjectManager()
    async openAccountOrder(input: OpenAccountOrder, @MedusaContext() context: Context = {}) {
      return openAccountOrder(connectionOf(context), input)
    }

    @InjectManager()
    async findAccountOrder(where: AccountOrderKey, @MedusaContext() context: Context = {}) {
      return findAccountOrder(connectionOf(context), where)
    }

    @InjectManager()
    async readAccountOrder(id: string, @MedusaContext() context: Context = {}) {
      return readAccountOrder(connectionOf(context), id)
    }

    @InjectManager()
    async claimAccountOrder(input: Claim, @MedusaContext() context: Context = {}) {
      return claimAccountOrder(connectionOf(context), input)
    }

    @InjectManager()
    async keepAccountOrder(input: Claim, @MedusaContext() context: Context = {}) {
      return keepAccountOrder(connectionOf(context), input)
    }

    @InjectManager()
    async releaseAccountOrder(input: ReleaseAccountOrder, @MedusaContext() context: Context = {}) {
      return releaseAccountOrder(connectionOf(context), input)
    }

    @InjectManager()
    async dueAccountOrders(input: { limit: number }, @MedusaContext() context: Context = {}) {
      return dueAccountOrders(connectionOf(context), input.limit)
    }

    @InjectManager()
    async wakeAccountOrder(where: { id: string } | { order_id: string }, @MedusaContext() context: Context = {}) {
      return wakeAccountOrder(connectionOf(context), where)
    }

    @InjectManager()
    async wakeOrdersOfAccount(accountId: string, @MedusaContext() context: Context = {}) {
      return wakeOrdersOfAccount(connectionOf(context), accountId)
    }

    // ---- staff at work on an order ----

    @InjectManager()
    async claimPlacement(input: Placement, @MedusaContext() context: Context = {}) {
      return claimPlacement(connectionOf(context), input)
    }

    @InjectManager()
    async releasePlacement(input: { order_id: string; owner: string }, @MedusaContext() context: Context = {}) {
      return releasePlacement(connectionOf(context), input)
    }

    @InjectManager()
    async discardAccountOrder(id: string, @MedusaContext() context: Context = {}) {
      return discardAccountOrder(connectionOf(context), id)
    }

    @InjectManager()
    async overrideShipStop(input: OverrideShipStop, @MedusaContext() context: Context = {}) {
      return overrideShipStop(connectionOf(context), input)
    }

    @InjectManager()
    async revokeShipOverride(input: RevokeShipOverride, @MedusaContext() context: Context = {}) {
      return revokeShipOverride(connectionOf(context), input)
    }

    @InjectManager()
    async acceptAttention(input: AcceptAttention, @MedusaContext() context: Context = {}) {
      return acceptAttention(connectionOf(context), input)
    }

    @InjectManager()
    async reopenAttention(input: ReopenAttention, @MedusaContext() context: Context = {}) {
      return reopenAttention(connectionOf(context), input)
    }

    @InjectManager()
    async findPoNumberUse(query: PoNumberQuery, @MedusaContext() context: Context = {}) {
      return findPoNumberUse(connectionOf(context), query)
    }
  }
  return AccountOrdersService
}
