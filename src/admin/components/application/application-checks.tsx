import { CheckCircleSolid, ExclamationCircleSolid, InformationCircleSolid, QuestionMarkCircle } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { ApplicationCheck } from "../../../client"
import { useApplicationChecks } from "../../hooks/applications"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { Section } from "../section"
import { LINK, TextLink } from "../text-link"
import { OrderHistorySection } from "./order-history"

type Look = { Icon: typeof CheckCircleSolid; iconClass: string; color: ComponentProps<typeof Badge>["color"] }

const LOOKS: Record<ApplicationCheck["result"], Look> = {
  good: { Icon: CheckCircleSolid, iconClass: "text-ui-tag-green-icon", color: "green" },
  notice: { Icon: InformationCircleSolid, iconClass: "text-ui-tag-orange-icon", color: "orange" },
  warning: { Icon: ExclamationCircleSolid, iconClass: "text-ui-tag-red-icon", color: "red" },
  unknown: { Icon: QuestionMarkCircle, iconClass: "text-ui-fg-muted", color: "grey" },
}

/** What a reviewer would look up by hand. It comes by itself: the rest of the page does not wait for it. */
export function ApplicationChecks({ applicationId }: { applicationId: string }) {
  const { t } = useText()
  const { data, error, refetch } = useApplicationChecks(applicationId)
  return (
    <>
      <Section title={t("checks.title")}>
        {error ? (
          <LoadError error={error} retry={refetch} />
        ) : data ? (
          <div className="flex flex-col gap-y-4 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              {t("checks.help")}
            </Text>
            <ul className="flex flex-col gap-y-4">
              {data.checks.map((check) => (
                <Check key={check.code} check={check} />
              ))}
            </ul>
          </div>
        ) : (
          <LoadingRows rows={5} />
        )}
      </Section>
      {data?.order_history && <OrderHistorySection history={data.order_history} />}
    </>
  )
}

function Check({ check }: { check: ApplicationCheck }) {
  const { t } = useText()
  const { Icon, iconClass, color } = LOOKS[check.result]
  const { elsewhere } = check.facts
  return (
    <li className="flex items-start gap-x-3">
      <Icon aria-hidden className={`mt-1 shrink-0 ${iconClass}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" leading="compact" weight="plus">
            {t(`checks.code.${check.code}`)}
          </Text>
          <Badge size="2xsmall" color={color}>
            {t(`checks.result.${check.result}`)}
          </Badge>
        </div>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {check.message}
        </Text>
        {Array.isArray(elsewhere) &&
          elsewhere.map((address) => (
            <Text key={address} size="small" className="text-ui-fg-subtle break-words">
              {address}
            </Text>
          ))}
        {check.links.map((link) => (
          <CheckLink key={`${link.type} ${link.id}`} link={link} />
        ))}
      </div>
    </li>
  )
}

function CheckLink({ link: { type, id, label, note } }: { link: ApplicationCheck["links"][number] }) {
  const { t } = useText()
  return (
    <Text as="div" size="small" className="text-ui-fg-subtle">
      {type === "website" ? (
        <a href={id} target="_blank" rel="noreferrer" className={clx(LINK, "break-words underline")}>
          {label}
        </a>
      ) : (
        <TextLink to={`/trade-credit/${type}s/${id}`} className="break-words underline">
          {t(`checks.link.${type}`, { company: label })}
        </TextLink>
      )}
      {note && ` · ${note}`}
    </Text>
  )
}
