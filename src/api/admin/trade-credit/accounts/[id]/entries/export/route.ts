import { route } from "../../../../../../helpers/handle"
import { sendCsv } from "../../../../../../helpers/send-csv"
import { validateQuery } from "../../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../../helpers/trade-credit-of"
import { entryFilterOf } from "../../../entry-filter"
import { exportEntriesQuery } from "../../../validators"
import { entriesAsCsv } from "../../../entries-as-csv"

/** The account's ledger as CSV, oldest entry first, however long it is; the same filters as the list. */
export const GET = route(async (req, res) => {
  const asked = validateQuery(exportEntriesQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id, program_id } = await tradeCredit.readAccount(req.params.id)
  const filter = entryFilterOf(
    asked,
    tradeCredit.programs().find((program) => program.id === program_id)
  )
  await sendCsv(req, res, `ledger-${id}.csv`, entriesAsCsv(tradeCredit, id, filter))
})
