import { setTimeout } from "node:timers/promises"
import type { StoreSuite } from "../../helpers/store-suite"
import dispatchNotices from "../../../src/jobs/dispatch-notices"
import settleApplications from "../../../src/jobs/settle-applications"
import sweepAccountOrders from "../../../src/jobs/sweep-account-orders"
import { KNOWN_FOR_MS } from "../../../src/modules/billing-agent/calls/breaker"
import { depsOf } from "../../../src/workflows/deps"

const ROUNDS_MAX = 40

/**
 * Two minutes pass for everything that waits: what was put off is due, and what was asked was asked two minutes ago. Claims
 * are left alone, because whoever has one is alive; so are orders at rest, which are looked at an hour later or never.
 */
const TWO_MINUTES_PASS = `
  update billing_agent_notice set next_attempt_at = now()
    where status in ('queued', 'retrying') and next_attempt_at > now();
  update billing_agent_order_registration set created_at = created_at - interval '2 minutes',
    last_answer = case when last_answer ->> 'at' is null then last_answer else jsonb_set(last_answer, '{at}',
      to_jsonb(to_char(cast(last_answer ->> 'at' as timestamptz) at time zone 'UTC' - interval '2 minutes',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) end;
  update billing_agent_buyer_registration set next_ask_at = now(), last_asked_at = last_asked_at - interval '2 minutes'
    where next_ask_at > now() and state not in ('approved', 'suspended');
  update billing_agent_credit_reading set asked_at = asked_at - interval '2 minutes',
    failed_at = failed_at - interval '2 minutes', read_at = read_at - interval '2 minutes';
  update billing_agent_health set retry_at = now() where retry_at > now() and trial_owner is null;
  update billing_agent_rate set counted_at = counted_at - interval '2 minutes';
  update credit_account_order set next_check_at = now()
    where next_check_at < now() + interval '30 minutes' and claim_owner is null`

export async function letTimePass({ container }: StoreSuite): Promise<void> {
  const { pg } = depsOf(container)
  await pg.raw(TWO_MINUTES_PASS)
  if (await pg("billing_agent_health").whereNotNull("retry_at").first()) {
    // The process itself knows it from before.
    await setTimeout(KNOWN_FOR_MS)
  }
}

/** What the schedules would do; they themselves are stopped, so that a plan is the same each time. */
export async function runJobs({ container }: StoreSuite): Promise<void> {
  await settleApplications(container)
  await sweepAccountOrders(container)
  await dispatchNotices(container)
}

/**
 * Lets time pass and the schedules run until it is calm.
 *
 * @param look true when it is as it should be; may also act as staff do
 * @throws Error with `what` when it never is
 */
export async function untilCalm(
  suite: StoreSuite,
  what: string,
  look: () => Promise<boolean | string>,
  rounds_max = ROUNDS_MAX
): Promise<void> {
  let seen: boolean | string = false
  for (let round = 0; round < rounds_max; round++) {
    await runJobs(suite)
    seen = await look()
    if (seen === true) {
      return
    }
    await letTimePass(suite)
  }
  throw new Error(`In ${rounds_max} rounds of two minutes it never came to ${what}; last seen: ${seen}`)
}
