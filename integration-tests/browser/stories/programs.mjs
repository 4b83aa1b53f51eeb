/** The demo's programs, as people read them. */
export const HOUSE = "Pay by invoice"
export const KURONEKO = "Kuroneko Kakebarai"
export const IN_ADVANCE = "Payment in advance"
