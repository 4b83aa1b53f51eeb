import { Alert, Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useRefusal } from "../hooks/use-refusal"
import { useText } from "../hooks/use-text"
import { RequestError } from "../lib/request"

type FormDrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  submitLabel: string
  danger?: boolean
  /** What it is about has yet to be shown. */
  disabled?: boolean
  pending: boolean
  error: Error | null
  /** Names of the fields of this form: problems of others are shown above it. */
  fields: string[]
  onSubmit: () => void
  children: ReactNode
}

/** A short form at the side; stays open, with what the server says, until the request went through. */
export function FormDrawer(props: FormDrawerProps) {
  const { t } = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!props.disabled) {
      props.onSubmit()
    }
  }
  return (
    <Drawer open={props.open} onOpenChange={props.onOpenChange}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{props.title}</Drawer.Title>
            <Drawer.Description>{props.description}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <GeneralProblem error={props.error} fields={props.fields} />
            {props.children}
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
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

function GeneralProblem({ error: refusal, fields }: { error: Error | null; fields: string[] }) {
  const error = useRefusal(refusal)
  if (!error) {
    return null
  }
  const details = error instanceof RequestError ? error.details : []
  const others = details.filter(({ path }) => !fields.includes(path))
  if (details.length > 0 && others.length === 0) {
    return null
  }
  return (
    <Alert variant="error" role="alert">
      {others.length > 0 ? others.map(({ path, message }) => <p key={path}>{`${path}: ${message}`}</p>) : error.message}
    </Alert>
  )
}
