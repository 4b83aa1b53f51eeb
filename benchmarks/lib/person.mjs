export const PASSWORD = "supersecret"

const ADDRESS = {
  first_name: "Hanako",
  last_name: "Yamada",
  company: "Yamada Shoji",
  address_1: "2-3-4 Dogenzaka",
  city: "Shibuya",
  province: "JP-13",
  postal_code: "1500043",
  country_code: "jp",
  phone: "0312345678",
}

/** One person's way to a store, over HTTP. */
export function personOf(backend, headers) {
  const send = async (method, path, body) => {
    const response = await fetch(backend + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    }
    return JSON.parse(text)
  }
  return { headers, get: (path) => send("GET", path), post: (path, body = {}) => send("POST", path, body) }
}

export async function logIn({ backend, guest }, email) {
  const { token } = await guest.post("/auth/customer/emailpass", { email, password: PASSWORD })
  const person = personOf(backend, { ...guest.headers, authorization: `Bearer ${token}` })
  const { customer } = await person.get("/store/customers/me")
  return { ...person, email, customer_id: customer.id }
}

/** A new customer, for whom staff open a credit account with more credit than can be used up. */
export async function newBuyer(store, serial) {
  const email = `bench-${serial}@example.com`
  const { token } = await store.guest.post("/auth/customer/emailpass/register", { email, password: PASSWORD })
  const newcomer = personOf(store.backend, { ...store.guest.headers, authorization: `Bearer ${token}` })
  await newcomer.post("/store/customers", { email, company_name: ADDRESS.company, last_name: ADDRESS.last_name })
  const buyer = await logIn(store, email)
  await store.staff.post("/admin/trade-credit/accounts", {
    program_id: "house",
    customer_id: buyer.customer_id,
    company_name: `${ADDRESS.company} ${serial}`,
    credit_limit: 1_000_000_000,
  })
  return buyer
}

/** A cart with two products of different taxes, addresses and shipping. */
export async function fillCart({ shop }, buyer) {
  const { cart } = await buyer.post("/store/carts", {
    region_id: shop.region_id,
    email: buyer.email,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: [
      { variant_id: shop.variants["RICE-CRACKERS"], quantity: 3 },
      { variant_id: shop.variants.NOTEBOOK, quantity: 1 },
    ],
  })
  await buyer.post(`/store/carts/${cart.id}/shipping-methods`, { option_id: shop.shipping_option_id })
  return cart.id
}

/** The same, its payment method chosen: all that is left to do is to complete it. */
export async function fillCartToPay(store, buyer, provider_id) {
  const cart_id = await fillCart(store, buyer)
  const { payment_collection } = await buyer.post("/store/payment-collections", { cart_id })
  await buyer.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id })
  return cart_id
}
