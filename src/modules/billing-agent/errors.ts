import { MedusaError } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../domain/screening/form"

/** What a person entered is refused before any agent is asked; `problems` names each field and the remedy. */
export class RefusedFieldsError extends MedusaError {
  constructor(readonly problems: FieldProblem[]) {
    super(
      MedusaError.Types.INVALID_DATA,
      problems.map(({ path, message }) => `${path}: ${message.en}`).join("\n"),
      "refused_fields"
    )
  }
}
