import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type BalancesFile, useImportBalances, useTryBalances } from "../../hooks/account-pages"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"
import { newKey } from "../../lib/new-key"
import { ChoiceField } from "../choice-field"
import { Field } from "../field"
import { FormDrawer } from "../form-drawer"
import { LoadingRows } from "../load-state"
import { ImportFindings } from "./import-findings"

const ANY = "any"

/** The open balances of the accounting software: tried first, line by line, then taken over as a whole. */
export function ImportDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const { data: programs = [] } = usePrograms()
  const [file, setFile] = useState<BalancesFile | null>(null)
  const [programId, setProgramId] = useState(ANY)
  const attempt = useTryBalances()
  const take = useImportBalances()
  const findings = attempt.data
  const changes = findings && findings.summary.refused === 0 && findings.summary.set + findings.summary.unchanged > 0

  function tryOut(text: string | undefined, program: string) {
    setProgramId(program)
    if (text !== undefined) {
      // A key for each file and program: sent again after an answer that got lost, it is still the same import.
      const chosen = { text, program_id: program === ANY ? undefined : program, idempotencyKey: newKey() }
      setFile(chosen)
      attempt.mutate(chosen)
    }
  }

  async function submit() {
    if (file) {
      const { summary } = await take.mutateAsync(file)
      toast.success(t("importBalances.done", { count: summary.set }))
      onClose()
    }
  }

  return (
    <FormDrawer
      title={t("accounts.import")}
      description={t("importBalances.help")}
      submitLabel={t("importBalances.submit")}
      disabled={!changes}
      pending={take.isPending}
      error={attempt.error ?? take.error}
      fields={[]}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("importBalances.file")} hint={t("importBalances.fileHelp")}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,text/csv"
            className="txt-compact-small text-ui-fg-base"
            onChange={({ target }) => void target.files?.[0]?.text().then((text) => tryOut(text, programId))}
          />
        )}
      </Field>
      <ChoiceField
        label={t("importBalances.program")}
        hint={t("importBalances.programHelp")}
        optional
        options={[
          { value: ANY, label: t("importBalances.anyProgram") },
          ...programs.filter(({ book }) => book === "own").map(({ id, label }) => ({ value: id, label })),
        ]}
        value={programId}
        onChange={(program) => tryOut(file?.text, program)}
      />
      {attempt.isPending && (
        <div>
          <Text size="small">{t("importBalances.trying")}</Text>
          <LoadingRows />
        </div>
      )}
      {findings && !attempt.isPending && <ImportFindings findings={findings} />}
    </FormDrawer>
  )
}
