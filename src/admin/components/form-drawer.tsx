import { Alert, Button, Drawer } from "@medusajs/ui"
import { type FormEvent, type ReactNode, useRef, useState } from "react"
import { TradeCreditError } from "../../client"
import { isWithin } from "../../client/error"
import { useRefusal } from "../hooks/use-refusal"
import { useText } from "../hooks/use-text"
import { focusPlace, keepFocus, placeNow } from "../lib/focus"
import { MissingFields } from "./field"

type FormDrawerProps = {
  title: string
  description: string
  submitLabel: string
  danger?: boolean
  /** It cannot be sent: what it is about has yet to be shown, or there is nothing to choose. */
  disabled?: boolean
  pending: boolean
  /** Why the request was refused; the form stays open with it. */
  error: Error | null
  /** Names of the fields of this form: problems of others are shown above it. */
  fields: string[]
  onSubmit: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

const FOCUSABLE = "input:not([aria-hidden]), textarea, button:enabled"
const REQUIRED = "input[aria-required], textarea[aria-required]"

/** A short form at the side; stays open, with what the server says, until the request went through. */
export function FormDrawer(props: FormDrawerProps) {
  const { t } = useText()
  const body = useRef<HTMLDivElement>(null)
  const [missing, setMissing] = useState<string[]>([])
  const cancel = useRef<HTMLButtonElement>(null)
  const [place] = useState(placeNow)

  /** Else it would be the cross that closes the drawer. Where there is nothing to fill in, not what sends it, either. */
  function focusFirstField(event: Event) {
    event.preventDefault()
    // The cross is the drawer's own, and has no name for who cannot see it.
    const cross = (event.target as HTMLElement).querySelector("button:not([aria-label]):has(> svg)")
    cross?.setAttribute("aria-label", t("close"))
    const first = body.current?.querySelector<HTMLElement>(FOCUSABLE) ?? cancel.current
    first?.focus()
  }

  function focusOpener(event: Event) {
    event.preventDefault()
    focusPlace(place)
    keepFocus(place)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const empty = emptyFields(event.currentTarget)
    setMissing(empty.map(({ id }) => id))
    empty[0]?.focus()
    if (!props.disabled && empty.length === 0) {
      // A refusal comes back as `error`.
      void props.onSubmit().catch(() => undefined)
    }
  }

  return (
    <Drawer open onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content onOpenAutoFocus={focusFirstField} onCloseAutoFocus={focusOpener}>
        <form
          onSubmit={submit}
          onInput={({ target }) => setMissing((ids) => ids.filter((id) => id !== (target as HTMLElement).id))}
          className="flex min-h-0 flex-1 flex-col"
        >
          <Drawer.Header>
            <Drawer.Title>{props.title}</Drawer.Title>
            <Drawer.Description>{props.description}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body ref={body} className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <GeneralProblem error={props.error} fields={props.fields} />
            <MissingFields.Provider value={missing}>{props.children}</MissingFields.Provider>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button ref={cancel} size="small" variant="secondary" type="button">
                {t("cancel")}
              </Button>
            </Drawer.Close>
            <Button
              size="small"
              type="submit"
              variant={props.danger ? "danger" : "primary"}
              disabled={props.disabled}
              isLoading={props.pending}
            >
              {props.submitLabel}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}

function emptyFields(form: HTMLFormElement) {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(REQUIRED)
  return [...fields].filter(({ value }) => !value.trim())
}

function GeneralProblem({ error: refusal, fields }: { error: Error | null; fields: string[] }) {
  const error = useRefusal(refusal)
  if (!error) {
    return null
  }
  const details = error instanceof TradeCreditError ? error.details : []
  const others = details.filter((detail) => !fields.some((field) => isWithin(detail, field)))
  if (details.length > 0 && others.length === 0) {
    return null
  }
  return (
    <Alert variant="error" role="alert">
      {others.length > 0 ? others.map(({ path, message }) => <p key={path}>{`${path}: ${message}`}</p>) : error.message}
    </Alert>
  )
}
