import type { AccountHistoryItem, AdminApprovalRequest, AdminCreditAccount } from "../../../client"
import { localeOf } from "../../../domain/program/locale"
import { termsLabel } from "../../../domain/terms/describe"
import type { Terms } from "../../../domain/terms/terms"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { usePerson } from "../../hooks/use-person"
import { useText } from "../../hooks/use-text"
import { APPROVAL_WORDS } from "./approval-facts"

type Details = {
  from?: unknown
  to?: unknown
  customer_id?: string
  role?: string
  amount?: number | null
  limit_after?: number | null
  check?: string
  request_kind?: AdminApprovalRequest["kind"]
}

type HistoryWordsProps = { item: AccountHistoryItem; account: AdminCreditAccount }

/** One line of the history in the reader's language. */
export function HistoryWords({ item, account }: HistoryWordsProps) {
  const { t } = useText()
  const { money } = useFormat()
  const details = item.details as Details
  const name = usePerson(details.customer_id ?? "")
  const value = useValueWords()
  const amount = (of: number | null | undefined) =>
    of === null || of === undefined ? t("notTold") : money(of, account.currency_code)
  const role = (of: unknown) => t(`member.role.${String(of)}`)

  switch (item.kind) {
    case "status_changed":
    case "terms_changed":
    case "po_rule_changed":
    case "external_id_changed": {
      const { what, words } = value[item.kind]
      return t("accountHistory.change", { what, from: words(details.from), to: words(details.to) })
    }
    case "member_changed": {
      const words = (of: unknown) => {
        const { role: word, order_limit: order, month_limit: month } = of as MemberTerms
        const limits = [
          ...(order === null ? [] : [t("member.perOrder", { limit: amount(order) })]),
          ...(month === null ? [] : [t("accountHistory.perMonth", { limit: amount(month) })]),
        ]
        return [role(word), ...limits].join(", ")
      }
      const change = { name, from: words(details.from), to: words(details.to) }
      return t("accountHistory.members.member_changed", change)
    }
    case "member_added":
    case "member_joined":
    case "member_removed":
    case "member_invited":
    case "invitation_taken_back":
      return t(`accountHistory.members.${item.kind}`, { name, role: role(details.role) })
    case "finding_accepted":
    case "finding_reopened":
      return t(`accountHistory.findings.${item.kind}`, { check: t(`ledgerCheck.${details.check ?? ""}`) })
    case "approval_requested":
    case "approval_approved":
    case "approval_rejected": {
      const asked = details.amount === null ? t("ceilingRemoval.asked") : amount(details.amount)
      const of = t(APPROVAL_WORDS[details.request_kind ?? "limit"])
      return t("accountHistory.amount", {
        what: `${t(`accountHistory.approvals.${item.kind}`)} – ${of}`,
        amount: asked,
      })
    }
    case "limit_set": {
      const what = t("operation.limit_set")
      if (details.limit_after === null) {
        return t("accountHistory.noLimit", { what })
      }
      const words = details.limit_after === details.amount ? "amount" : "limitAfter"
      return t(`accountHistory.${words}`, { what, amount: amount(details.amount), limit: amount(details.limit_after) })
    }
    default: {
      const what = t(`operation.${item.kind}`, { defaultValue: item.kind })
      return t("accountHistory.amount", { what, amount: amount(details.amount) })
    }
  }
}

/** What a changed value is called, and how it is said. */
function useValueWords() {
  const { t } = useText()
  const locale = localeOf(useLanguage())
  return {
    status_changed: {
      what: t("accountHistory.status"),
      words: (status: unknown) => t(`accountStatus.${String(status)}`),
    },
    terms_changed: {
      what: t("accountPage.terms"),
      words: (terms: unknown) => (terms ? termsLabel(terms as Terms, locale) : t("accountPage.ofProgram")),
    },
    po_rule_changed: {
      what: t("accountPage.poNumber"),
      words: (rule: unknown) =>
        rule === null ? t("accountPage.ofProgram") : t(rule ? "accountHistory.poRequired" : "accountHistory.poFree"),
    },
    external_id_changed: {
      what: t("accountPage.externalId"),
      words: (id: unknown) => (id ? String(id) : t("accountPage.none")),
    },
  }
}

type MemberTerms = { role: string; order_limit: number | null; month_limit: number | null }
