import { setTimeout as delay } from "node:timers/promises"
import { ADDRESS, COMPANY, companyName } from "./companies.mjs"
import { insist, personOf, Refused, until } from "./person.mjs"

export const PASSWORD = "supersecret"
const REFUSALS_MAX = 12
const REFUSED_PAUSE_MS = 2_000

/**
 * A new customer of the shop, as a storefront acts for one. Medusa registers in two steps, of a customer and of who may log
 * in as it; cut off in between, the address is taken and nobody can log in with it. Then people take another one.
 */
export async function registerBuyer(world, serial, name = `keiri-${serial}`) {
  const { shop, tally } = world
  const email = `${name}@arashi.example`
  const guest = personOf(world, { "x-publishable-api-key": shop.publishable_key })
  const login = { email, password: PASSWORD }
  const { token } = await insist("register a login", () => guest.post("/auth/customer/emailpass/register", login), {
    look: () => guest.post("/auth/customer/emailpass", login).catch(onlyIfThere),
    // Still at work on the try that was cut off, Medusa refuses the next one with words of its database.
    isPassing: ({ status }) => status === 401,
  })
  const newcomer = personOf(world, { ...guest.headers, authorization: `Bearer ${token}` })
  const logIn = async () => {
    const answer = await guest.post("/auth/customer/emailpass", login)
    const person = personOf(world, { ...guest.headers, authorization: `Bearer ${answer.token}` })
    await person.get("/store/customers/me")
    return person
  }
  const { first_name, last_name, company } = ADDRESS
  const customer = { email, company_name: company, first_name, last_name }
  let taken = 0
  const person = await insist(
    "register a customer",
    async () => {
      await newcomer.post("/store/customers", customer)
      return logIn()
    },
    // The try that was cut off got there first, or is still at it.
    { look: () => logIn().catch(onlyIfThere), isPassing: ({ status }) => status === 422 && ++taken < REFUSALS_MAX }
  ).catch((error) => {
    if (taken < REFUSALS_MAX) {
      throw error
    }
    tally.count("torn in Medusa: a registration")
    return null
  })
  return person ? buyerOf(person, { email, shop, tally, serial }) : registerBuyer(world, serial, `${name}-anew`)
}

function buyerOf(person, { email, shop, tally, serial }) {
  const me = { email, serial, person }

  me.applicationFor = async (program_id) => {
    const { applications } = await person.get("/store/trade-credit/applications")
    return applications.find((application) => application.program_id === program_id) ?? null
  }

  me.apply = async (program_id) => {
    const data = { ...COMPANY, company_name: companyName(serial) }
    const { form } = await insist("read the form", () =>
      person.get(`/store/trade-credit/application-form?program_id=${program_id}`)
    )
    const names = form.fields.map(({ name }) => name).filter((name) => name in data)
    await insist(
      "apply",
      () =>
        person.post("/store/trade-credit/applications", {
          program_id,
          data: Object.fromEntries(names.map((name) => [name, data[name]])),
          accepted_disclosures: form.disclosures.map(({ id, version }) => ({ id, version })),
        }),
      { look: () => me.applicationFor(program_id) }
    )
    tally.count("applications")
  }

  me.hasAccount = async (program_id) => {
    const { accounts } = await person.get("/store/trade-credit/accounts")
    return accounts.some((account) => account.program_id === program_id && account.status === "active")
  }

  /** A cart with an address and shipping, ready to be paid. A lost answer leaves a cart that nobody wants. */
  me.fillCart = async (basket) => {
    const { cart } = await insist("fill a cart", () =>
      person.post("/store/carts", {
        region_id: shop.region_id,
        email,
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
        items: Object.entries(basket).map(([sku, quantity]) => ({ variant_id: shop.variants[sku], quantity })),
      })
    )
    await insist("choose the shipping", () =>
      person.post(`/store/carts/${cart.id}/shipping-methods`, { option_id: shop.shipping_option_id })
    )
    return cart.id
  }

  /** False: not offered now, and the buyer has lost patience. */
  me.choosePayment = async (cart_id, program_id, data) => {
    for (let refusals = 0; refusals < REFUSALS_MAX; refusals++) {
      try {
        await insist("choose the payment", async () => {
          const { payment_collection } = await person.post("/store/payment-collections", { cart_id })
          await person.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
            provider_id: `pp_deferred-invoice_${program_id}`,
            data,
          })
        })
        return true
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error
        }
        tally.count("payments refused")
        await delay(REFUSED_PAUSE_MS)
      }
    }
    return false
  }

  /** One press of the button: the order, or null for a no; throws when no answer came. */
  me.completeOnce = async (cart_id) => {
    try {
      const { type, order } = await person.post(`/store/carts/${cart_id}/complete`)
      if (type === "order") {
        return order
      }
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error
      }
    }
    tally.count("completions refused")
    return null
  }

  /** As a storefront does: again after silence, and after a no once more from the choice of payment; null: given up. */
  me.complete = async (cart_id, program_id) => {
    for (let refusals = 0; refusals < REFUSALS_MAX; refusals++) {
      const order = await insist("complete the cart", () => me.completeOnce(cart_id))
      if (order) {
        return order
      }
      await delay(REFUSED_PAUSE_MS)
      const ordered = await until("read the cart", () => me.cartOf(cart_id))
      if (!ordered.completed_at && !(await me.choosePayment(cart_id, program_id))) {
        return null
      }
    }
    return null
  }

  me.cartOf = async (cart_id) => (await person.get(`/store/carts/${cart_id}?fields=id,completed_at`)).cart
  return me
}

/** Not there yet is no answer either. */
function onlyIfThere(error) {
  if (error instanceof Refused) {
    return null
  }
  throw error
}
