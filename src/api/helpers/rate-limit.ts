import type { MedusaRequest } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { TRADE_CREDIT_MODULE, type RateLimits, type TradeCredit } from "../../modules/trade-credit/types"
import { customerIdOf } from "./customer"
import { HttpRefusal, tooManyRequests } from "./http-refusal"

const TABLE = "credit_rate_limit"

/** One limiter per limit and connection: a test run, or a restart within a process, has a connection of its own. */
const limiters = new WeakMap<Knex, Map<string, RateLimiterPostgres>>()

/**
 * Counts this call of the customer (of the address, for guests); one upsert.
 *
 * @throws HttpRefusal 429 with `Retry-After`
 */
export async function limitRate(req: MedusaRequest, limit: keyof RateLimits): Promise<void> {
  const caller = customerIdOf(req) ?? `ip:${req.ip}`
  try {
    await limiterOf(req, limit).consume(caller)
  } catch (refused) {
    // The library rejects with this when the points are used up, and with an Error when the database failed.
    if (refused instanceof RateLimiterRes) {
      throw tooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
    }
    throw refused
  }
}

/**
 * Reads a form and counts it: a refused one among the invalid, another against `limit`.
 *
 * @throws HttpRefusal as `read` does, or 429
 */
export async function limitForms<Form>(req: MedusaRequest, limit: keyof RateLimits, read: () => Form): Promise<Form> {
  let form: Form
  try {
    form = read()
  } catch (refused) {
    if (refused instanceof HttpRefusal) {
      await limitRate(req, "invalid_applications")
    }
    throw refused
  }
  await limitRate(req, limit)
  return form
}

function limiterOf(req: MedusaRequest, limit: keyof RateLimits): RateLimiterPostgres {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const known = limiters.get(knex) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(knex, known)
  const limiter = known.get(limit) ?? createLimiter(req, knex, limit)
  known.set(limit, limiter)
  return limiter
}

function createLimiter(req: MedusaRequest, knex: Knex, limit: keyof RateLimits): RateLimiterPostgres {
  const { points, per_seconds } = req.scope.resolve<TradeCredit>(TRADE_CREDIT_MODULE).rateLimits()[limit]
  return new RateLimiterPostgres({
    storeClient: knex,
    storeType: "knex",
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: limit,
    points,
    duration: per_seconds,
  })
}
