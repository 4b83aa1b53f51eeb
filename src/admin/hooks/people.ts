import { sdk } from "../lib/sdk"

type Person = { id: string; email: string; first_name: string | null; last_name: string | null }

/** Whom a page shows is known at once, so that they are asked for in one request. */
export function together(ask: (ids: string[]) => Promise<Person[]>) {
  let gathering: { ids: Set<string>; answer: Promise<Person[]> } | null = null
  return async (id: string): Promise<Person | null> => {
    if (!gathering) {
      const ids = new Set<string>()
      const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
        gathering = null
        return ask([...ids])
      })
      gathering = { ids, answer }
    }
    gathering.ids.add(id)
    return (await gathering.answer).find((person) => person.id === id) ?? null
  }
}

const FIELDS = "id,email,first_name,last_name"

/** Null: there is none any more. */
export const findUser = together((id) =>
  sdk.admin.user.list({ id, fields: FIELDS, limit: id.length }).then(({ users }) => users)
)
export const findCustomer = together((id) =>
  sdk.admin.customer.list({ id, fields: FIELDS, limit: id.length }).then(({ customers }) => customers)
)
