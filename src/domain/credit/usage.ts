/** From so much of its limit on an account is called nearly used up. */
export const NEARLY_USED_FROM_PERCENT = 80
