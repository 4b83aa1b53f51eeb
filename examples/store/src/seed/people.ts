import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createCustomerAccountWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"

export const PASSWORD = "supersecret"
export const ADMIN_EMAIL = "admin@example.com"

/** A member of staff who can log in to the dashboard; the id of the one there is, if there is one. */
export async function ensureAdmin(container: MedusaContainer, email = ADMIN_EMAIL): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: found } = await query.graph({ entity: "user", fields: ["id"], filters: { email } })
  if (found.length > 0) {
    return found[0].id
  }
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: await registerLogin(container, email), userData: { email } },
  })
  return user.id
}

/** A customer who can log in to the shop; the id of the one there is, if there is one. */
export async function ensureCustomer(container: MedusaContainer, email: string, companyName: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: found } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { email, has_account: true },
  })
  if (found.length > 0) {
    return found[0].id
  }
  const { result: customer } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: await registerLogin(container, email),
      customerData: { email, company_name: companyName, has_account: true },
    },
  })
  return customer.id
}

async function registerLogin(container: MedusaContainer, email: string): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password: PASSWORD } })
  if (!authIdentity) {
    throw new Error(`No login could be made for ${email}: ${error}`)
  }
  return authIdentity.id
}
