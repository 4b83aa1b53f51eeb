import { Alert, Button, Text } from "@medusajs/ui"
import type { ConnectionTest } from "../../../client"
import { useTestAgent } from "../../hooks/agents"
import { useFormat } from "../../hooks/use-format"
import { useRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"

/** Asks the agent now whether it is there, and says what that means. */
export function TestConnection({ agentId }: { agentId: string }) {
  const { t } = useText()
  const { mutate, data, error, isPending } = useTestAgent(agentId)
  const refusal = useRefusal(error)
  return (
    <div className="flex flex-col items-start gap-y-3 px-6 py-4">
      <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
        {t("agents.test.action")}
      </Button>
      {refusal && (
        <Alert variant="error" role="alert" className="w-full">
          {refusal.message}
        </Alert>
      )}
      {data && !isPending && !error && <Outcome test={data.test} />}
    </div>
  )
}

const VARIANTS: Partial<Record<ConnectionTest["outcome"], "success" | "info" | "warning">> = {
  ok: "success",
  not_testable: "info",
  busy: "warning",
  rate_limited: "warning",
}

function Outcome({ test: { outcome, took_ms, tested_at, message } }: { test: ConnectionTest }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <Alert variant={VARIANTS[outcome] ?? "error"} role="status" className="w-full">
      <Text size="small" leading="compact">
        {t(`agents.test.${outcome}`, { took: took_ms ?? "" })}
      </Text>
      {message && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 break-words">
          {t("agents.test.words")}: {message}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle mt-1">
        {t("agents.test.done", { at: instant(tested_at) })}
      </Text>
    </Alert>
  )
}
