import type { Check } from "./check"
import { ENTRY_CHECKS } from "./entries"
import { OWN_BOOK_CHECKS } from "./own-book"
import { PAPER_CHECKS } from "./papers"
import { RECEIVABLE_CHECKS } from "./receivable"

export const CHECKS: Check[] = [...ENTRY_CHECKS, ...PAPER_CHECKS, ...OWN_BOOK_CHECKS, ...RECEIVABLE_CHECKS]
