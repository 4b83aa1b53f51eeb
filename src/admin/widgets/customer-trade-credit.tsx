import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { ProgramCredit } from "../components/customer/program-credit"
import { LoadError, LoadingRows } from "../components/load-state"
import { Section } from "../components/section"
import { useAccountsOfCustomer } from "../hooks/accounts"
import { useApplications } from "../hooks/applications"
import { usePrograms } from "../hooks/programs"
import { useText } from "../hooks/use-text"

const APPLICATIONS_SHOWN_MAX = 50
/** What people wrote in them is the application page's. */
const APPLICATION_FIELDS = "id,program_id,status,submitted_at,created_at"

/** Per program: how the customer's screening stands and what is left of the limit. */
const CustomerTradeCredit = ({ data }: { data: { id: string } }) => {
  const { t } = useText()
  const programs = usePrograms()
  const accounts = useAccountsOfCustomer(data.id)
  const applications = useApplications({
    customer_id: data.id,
    limit: APPLICATIONS_SHOWN_MAX,
    fields: APPLICATION_FIELDS,
  })
  const failed = [programs, accounts, applications].find(({ isError }) => isError)
  const retry = () => Promise.all([programs.refetch(), accounts.refetch(), applications.refetch()])

  return (
    <Section title={t("tradeCredit")}>
      {failed?.error ? (
        <LoadError error={failed.error} retry={retry} />
      ) : programs.data && accounts.data && applications.data ? (
        <Programs
          rows={programs.data
            // An order-screened program has no account: there is nothing to show of a customer.
            .filter(({ screening }) => screening !== "order")
            .map(({ id, label, book }) => ({
              id,
              label,
              book,
              account: accounts.data.find(({ program_id }) => program_id === id) ?? null,
              application: newest(applications.data.applications.filter(({ program_id }) => program_id === id)),
            }))}
        />
      ) : (
        <LoadingRows rows={4} />
      )}
    </Section>
  )
}

type ProgramRow = Parameters<typeof ProgramCredit>[0] & { id: string }

function Programs({ rows }: { rows: ProgramRow[] }) {
  const { t } = useText()
  if (rows.length === 0) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
        {t("customer.noPrograms")}
      </Text>
    )
  }
  return rows.map(({ id, ...row }) => <ProgramCredit key={id} {...row} />)
}

function newest<T extends { created_at: string }>(records: T[]): T | null {
  return records.reduce<T | null>(
    (last, record) => (!last || record.created_at > last.created_at ? record : last),
    null
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:customer",
  zone: "customer.details.side.after",
})

export default CustomerTradeCredit
