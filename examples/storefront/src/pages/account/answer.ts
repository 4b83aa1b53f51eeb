import type { ApplicationData, FormField } from "../../lib/types"
import { filledIn } from "./use-application-data"

/** With the question as it was read, so that it is not taken for the answer to another one that has just replaced it. */
export function answerOf(
  question: string | undefined,
  fields: FormField[],
  data: ApplicationData
): { data: ApplicationData; answers?: string } {
  return { data: filledIn(fields, data), answers: question }
}
