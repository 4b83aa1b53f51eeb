import { Container } from "@medusajs/ui"
import type { AdminCreditAccount } from "../../../client"
import { MemberList } from "../customer/member-list"

/** Who uses the account, and who was invited to. */
export function PeopleSection({ account }: { account: AdminCreditAccount }) {
  return (
    <Container className="px-6 py-4">
      <MemberList account={account} />
    </Container>
  )
}
