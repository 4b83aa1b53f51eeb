export { checkConformance } from "./check-conformance"
export { printConformance } from "./print-conformance"
export type { Check, CheckId, ConformanceInput, ConformanceReport, ConformanceSubject, FaultKind } from "./types"
