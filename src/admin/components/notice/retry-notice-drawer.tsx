import { Input, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminNotice, problemOf } from "../../../client"
import { CARRIERS } from "../../../domain/shipment/carriers"
import { useRetryNotice } from "../../hooks/notices"
import { useLanguage } from "../../hooks/use-language"
import { usePreviews } from "../../hooks/use-previews"
import { useText } from "../../hooks/use-text"
import { Field } from "../field"
import { FormDrawer } from "../form-drawer"
import { Preview } from "../preview"
import { Answer } from "./answer"

const FIELDS = ["carrier_code", "tracking_number"]

/** Sends a notice again, with what a person has corrected. */
export function RetryNoticeDrawer({ notice, onClose }: { notice: AdminNotice; onClose: () => void }) {
  const { t } = useText()
  const nameIn = useLanguage() === "ja" ? "ja" : "en"
  const previews = usePreviews()
  const retry = useRetryNotice(notice.id)
  const [carrierCode, setCarrierCode] = useState(notice.carrier_code ?? "")
  const [trackingNumber, setTrackingNumber] = useState(notice.tracking_number ?? "")
  const hasShipment = notice.kind === "shipment"
  const answer = notice.last_answer
  const saidAtField = hasShipment && FIELDS.includes(answer?.field ?? "")
  /** What our route says of what was just sent, else what the agent said of the last try. */
  const problemAt = (field: string) =>
    problemOf(retry.error, field) ?? (answer?.field === field ? answer.message : undefined)

  async function submit() {
    await retry.mutateAsync({
      ...changed("carrier_code", carrierCode, notice.carrier_code),
      ...changed("tracking_number", trackingNumber, notice.tracking_number),
    })
    toast.success(t("notice.retryDone"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("notice.retry")}
      description={hasShipment ? t("notice.retryShipmentHelp") : t("notice.retryHelp")}
      submitLabel={t("notice.sendAgain")}
      pending={retry.isPending}
      error={retry.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      {answer && !saidAtField && <Answer answer={answer} />}
      <Preview lines={previews.retry(notice)} />
      {hasShipment && (
        <>
          <Field label={t("notice.carrier")} error={problemAt("carrier_code")} optional>
            {(control) => (
              <Select value={carrierCode} onValueChange={setCarrierCode}>
                <Select.Trigger {...control}>
                  <Select.Value placeholder={t("notice.unknownCarrier")} />
                </Select.Trigger>
                <Select.Content>
                  {CARRIERS.map(({ code, name }) => (
                    <Select.Item key={code} value={code}>
                      {name[nameIn]}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            )}
          </Field>
          <Field label={t("notice.trackingNumber")} error={problemAt("tracking_number")} optional>
            {(control) => (
              <Input
                {...control}
                maxLength={100}
                value={trackingNumber}
                onChange={({ target }) => setTrackingNumber(target.value)}
              />
            )}
          </Field>
        </>
      )}
    </FormDrawer>
  )
}

/** An untouched or emptied field is not sent: it is no correction. */
function changed(name: "carrier_code" | "tracking_number", value: string, before: string | null) {
  const text = value.trim()
  return text && text !== before ? { [name]: text } : {}
}
