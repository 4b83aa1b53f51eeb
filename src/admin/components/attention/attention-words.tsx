import type { AttentionItem } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Person } from "../person"
import { AttentionFigures } from "./attention-figures"
import { AcceptedWords } from "./order-attention-actions"

/** What only the server's own words tell: figures, ids, another order's number and an agent's reason. */
export const SAID_BY_SERVER = [
  "registration_refused",
  "settle_failed",
  "approval_expires",
  "buyer_refused",
  "notice_stranded",
  "agent_unknown",
  "agent_away",
  "buyer_unheard",
  "deletion_waits",
  "po_number_used",
]

/** Narrower, a sentence would make a row as tall as the screen; wider, a telephone would show only its beginning. */
const WIDTH = "min(420px, 54vw)"

/** What it is, in the reader's language, and what to do. */
export function AttentionWords({
  item: { kind, code, message, actions, approval, figures, accepted },
}: {
  item: AttentionItem
}) {
  const { t } = useText()
  const title = t(kind === "ledger" ? `ledgerCheck.${code}` : `attention.${code}`, {
    defaultValue: t("attention.other"),
  })
  const words = t(kind === "ledger" ? "attentionMessage.ledger" : `attentionMessage.${code}`, { defaultValue: message })
  return (
    <div className="flex flex-col gap-y-1 whitespace-normal py-2 text-pretty" style={{ minWidth: WIDTH }}>
      <span className="txt-compact-small-plus">{title}</span>
      <span className="txt-compact-small text-ui-fg-subtle">{words}</span>
      {approval && <Approval approval={approval} />}
      {figures && <AttentionFigures {...figures} currencyCode={figures.currency_code} />}
      {accepted && <AcceptedWords accepted={accepted} />}
      {(kind === "ledger" || SAID_BY_SERVER.includes(code)) && (
        <span className="txt-compact-xsmall text-ui-fg-subtle">{message}</span>
      )}
      {actions.length > 0 && (
        <ul className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1">
          {actions.map((action) => (
            <li key={action}>{t(`attentionAction.${action}`, { defaultValue: action })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Approval({ approval }: { approval: NonNullable<AttentionItem["approval"]> }) {
  const { t } = useText()
  const { lastMoment, money } = useFormat()
  const { amount, currency_code, expires_at, requested_by, reason } = approval
  return (
    <span className="txt-compact-small text-ui-fg-subtle break-words">
      <span className="txt-compact-small-plus">
        {amount === null ? t("ceilingRemoval.asked") : money(amount, currency_code)}
      </span>
      {expires_at !== null && ` (${t("limit.temporary")}, ${t("limit.lastDay")}: ${lastMoment(expires_at)})`}
      {` · ${t("secondPerson.askedBy")}: `}
      <Person id={requested_by} />
      {` · ${t("reason")}: ${reason}`}
    </span>
  )
}
