/** 20 sends with these delays take about ten hours: longer than an agent's nightly maintenance, shorter than a day. */
export const SENDS_MAX = 20
const FIRST_DELAY_SECONDS = 2
const DELAY_SECONDS_MAX = 3_600
const SET_UP_DELAY_SECONDS = 600

/**
 * How long to wait before the next send: doubled each time up to an hour, and spread over half to one and a half of
 * that, so that what failed together does not come back together.
 *
 * @param sends how often it was sent so far, at least 1
 * @param random a number in [0, 1), injected so that tests decide it
 * @param askedSeconds what the agent asked for, which is never undercut
 */
export function retryDelaySeconds(sends: number, random: () => number, askedSeconds = 0): number {
  const doubled = Math.min(DELAY_SECONDS_MAX, FIRST_DELAY_SECONDS * 2 ** Math.min(sends - 1, 30))
  return Math.max(askedSeconds, doubled * (0.5 + random()))
}

/**
 * How long to wait for the merchant to put right what the agent has against its credentials: some minutes, so that an agent
 * that serves part of the calls is not asked without end, and all goes on soon after it was mended.
 *
 * @param random a number in [0, 1)
 */
export function setUpDelaySeconds(random: () => number): number {
  return SET_UP_DELAY_SECONDS * (0.5 + random())
}
