/** What people give as a reason is a sentence or two, in forms and over the API alike. */
export const REASON_LENGTH_MAX = 500
