import type { NoteSubject } from "../../../../modules/trade-credit/types"
import { invalidData } from "../../../helpers/http-refusal"

/** @throws HttpRefusal 400 unless exactly one of the two is named */
export function subjectOf({
  application_id,
  account_id,
}: {
  application_id?: string
  account_id?: string
}): NoteSubject {
  if (application_id && !account_id) {
    return { application_id }
  }
  if (account_id && !application_id) {
    return { account_id }
  }
  throw invalidData([{ path: "application_id", message: "Name one of application_id and account_id." }])
}
