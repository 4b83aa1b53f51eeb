import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { describeMembers } from "../../../../../../workflows/member/describe-members"
import { route } from "../../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../../helpers/list-query"
import { findManagedAccount } from "../../../../../helpers/managed-account"
import { serializeMember } from "../../../../../helpers/serialize-member"
import { validateQuery } from "../../../../../helpers/validate"

/** Who uses the account, for its owners. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const { id } = await findManagedAccount(req)
  const members = (await describeMembers(depsOf(req.scope), id)).map(serializeMember)
  res.json({ members: pickFields(members, fields) })
})
