import { Checkbox, Label, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminApplicationDetails, problemOf } from "../../../client"
import { useRequestInformation } from "../../hooks/applications"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { filledFields, type ShownField } from "../../lib/application-fields"
import { Field, NOTE_LENGTH_MAX } from "../field"
import { FormDrawer } from "../form-drawer"

type RequestInformationDrawerProps = { application: AdminApplicationDetails; onClose: () => void }

const FIELDS = ["message", "fields"]

/** Gives the application back to the buyer with a question, or puts another one in the place of what waits for an answer. */
export function RequestInformationDrawer({ application, onClose }: RequestInformationDrawerProps) {
  const { t } = useText()
  const request = useRequestInformation(application.id)
  const asked = application.status === "needs_information" ? application.information_request : null
  const [message, setMessage] = useState(asked?.message ?? "")
  const [missing, setMissing] = useState(false)
  const [names, setNames] = useState<string[]>(asked?.fields ?? [])
  const fields = filledFields(application, useLanguage())

  async function submit() {
    // The browser checks that there is something, but takes blanks for it.
    setMissing(!message.trim())
    if (!message.trim()) {
      return
    }
    await request.mutateAsync({ message: message.trim(), fields: names.length > 0 ? names : undefined })
    toast.success(t(asked ? "request.changed" : "request.done"))
    onClose()
  }

  const messageProblem = missing && !message.trim() ? t("request.missing") : problemOf(request.error, "message")
  return (
    <FormDrawer
      title={t(asked ? "request.change" : "request.title")}
      description={application.company_name}
      submitLabel={t(asked ? "request.change" : "request.send")}
      pending={request.isPending}
      error={request.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("request.message")} hint={t("request.messageHelp")} error={messageProblem}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={NOTE_LENGTH_MAX}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-small-plus mb-2">{t("request.fields")}</legend>
        {fields.map((field) => (
          <FieldChoice
            key={field.name}
            field={field}
            chosen={names.includes(field.name)}
            onChange={(chosen) =>
              setNames((before) => (chosen ? [...before, field.name] : before.filter((name) => name !== field.name)))
            }
          />
        ))}
      </fieldset>
    </FormDrawer>
  )
}

type FieldChoiceProps = { field: ShownField; chosen: boolean; onChange: (chosen: boolean) => void }

function FieldChoice({ field, chosen, onChange }: FieldChoiceProps) {
  const id = `request-${field.name}`
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox id={id} checked={chosen} onCheckedChange={(checked) => onChange(checked === true)} />
      <Label htmlFor={id} size="small">
        {field.label}
      </Label>
    </div>
  )
}
