/** Of reasons, as the routes take them. */
export const REASON_LENGTH_MAX = 500
