export const NAMESPACE = "tradeCredit"
