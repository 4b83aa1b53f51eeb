import { Button, Text } from "@medusajs/ui"
import type { AdminNotice } from "../../../client"
import { useCarrierName } from "../../hooks/use-carrier-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { isOwed } from "../../lib/deadline"
import { Money } from "../money"
import { Answer } from "../notice/answer"
import { Deadline } from "../notice/deadline"
import { useNoticeActions } from "../notice/use-notice-actions"
import { Person } from "../person"
import { Row, SubHeading } from "../section"
import { StatusBadge } from "../status-badge"

/** Of the others, the order's number says all. */
const NAMES_PARCEL: AdminNotice["kind"][] = ["shipment", "shipment_cancel", "delivery"]

/** What the agent is, was or will be told about this order. */
export function NoticeList({ notices, currencyCode }: { notices: AdminNotice[]; currencyCode: string }) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <SubHeading>{t("order.notices")}</SubHeading>
      {notices.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("order.none")}
        </Text>
      )}
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} currencyCode={currencyCode} />
      ))}
    </div>
  )
}

function Notice({ notice, currencyCode }: { notice: AdminNotice; currencyCode: string }) {
  const { t } = useText()
  const { actions, drawer } = useNoticeActions(notice)
  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-2 rounded-md p-3">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {t(`noticeKind.${notice.kind}`)}
        </Text>
        <StatusBadge of="notice" status={notice.status} />
      </div>
      <NoticeFacts notice={notice} currencyCode={currencyCode} />
      <LastAnswer notice={notice} />
      <ByStaff notice={notice} />
      {actions.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {actions.map(({ label, onClick }) => (
            <Button key={label} size="small" variant="secondary" onClick={onClick}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {drawer}
    </div>
  )
}

function NoticeFacts({ notice, currencyCode }: { notice: AdminNotice; currencyCode: string }) {
  const { t } = useText()
  const { instant } = useFormat()
  const carrierName = useCarrierName()
  return (
    <dl className="flex flex-col gap-y-1">
      {NAMES_PARCEL.includes(notice.kind) && (
        <Row label={t("notice.trackingNumber")}>
          {[carrierName(notice.carrier_code), notice.tracking_number].filter(Boolean).join(" ") ||
            t("notice.noTrackingNumber")}
        </Row>
      )}
      {notice.amount !== null && (
        <Row label={t("amount")}>
          <Money amount={notice.amount} currencyCode={currencyCode} />
        </Row>
      )}
      {notice.deadline_at !== null && isOwed(notice) && (
        <Row label={t("board.deadline")}>
          <Deadline notice={notice} />
        </Row>
      )}
      {notice.attempts > 0 && <Row label={t("notice.attempts")}>{notice.attempts}</Row>}
      {notice.next_attempt_at && notice.status === "retrying" && (
        <Row label={t("notice.nextAttempt")}>{instant(notice.next_attempt_at)}</Row>
      )}
      {notice.accepted_at && <Row label={t("notice.acceptedAt")}>{instant(notice.accepted_at)}</Row>}
    </dl>
  )
}

/** Who of the staff had it sent again, took it back or did by hand what was owed; why stands in the last answer. */
function ByStaff({ notice }: { notice: AdminNotice }) {
  const { t } = useText()
  const { instant } = useFormat()
  const { last_answer: answer, retried_by, retried_at, settled_by, withdrawal_requested_at } = notice
  const isByHand = answer?.kind === "settled_by_hand"
  const settledAt = isByHand ? answer.at : withdrawal_requested_at
  const deeds = [
    { words: "notice.retriedBy", by: retried_by, at: retried_at },
    { words: isByHand ? "notice.settledBy" : "notice.withdrawnBy", by: settled_by, at: settledAt },
  ]
  return deeds.map(
    ({ words, by, at }) =>
      by && (
        <Text key={words} size="xsmall" className="text-ui-fg-subtle">
          {t(words)} <Person id={by} />
          {at && ` · ${instant(at)}`}
        </Text>
      )
  )
}

function LastAnswer({ notice: { last_answer: answer, status } }: { notice: AdminNotice }) {
  const { t } = useText()
  const { instant } = useFormat()
  if (!answer || (status === "accepted" && answer.kind !== "settled_by_hand")) {
    return null
  }
  return (
    <div>
      <Answer answer={answer} isError={status === "needs_attention"} />
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[t("notice.lastAnswer", { at: instant(answer.at) }), answer.code].filter(Boolean).join(" · ")}
      </Text>
    </div>
  )
}
