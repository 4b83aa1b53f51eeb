import type { AxiosInstance } from "axios"
import type { CATALOG } from "../../examples/store/src/seed/catalog"
import { PASSWORD } from "../../examples/store/src/seed/people"
import type { Shop } from "../../examples/store/src/seed/shop"
import { HttpClient, type Answer } from "./http"

export type Basket = Partial<Record<keyof typeof CATALOG, number>>
export type NewCustomer = { email?: string; company_name?: string; first_name?: string; last_name?: string }

export const ADDRESS = {
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

let customersMade = 0

/** A buyer in the shop, as a storefront acts for one: over HTTP with a publishable key and, unless a guest, a token. */
export class Shopper {
  private constructor(
    readonly http: HttpClient,
    readonly shop: Shop,
    readonly email: string,
    /** Empty for a guest. */
    readonly customer_id: string
  ) {}

  static guest(api: AxiosInstance, shop: Shop): Shopper {
    const http = new HttpClient(api, { "x-publishable-api-key": shop.publishable_key })
    return new Shopper(http, shop, "guest@example.com", "")
  }

  /** Registers a new customer and logs in. */
  static async register(api: AxiosInstance, shop: Shop, customer: NewCustomer = {}): Promise<Shopper> {
    const { email = `buyer-${++customersMade}@example.com`, company_name = "Yamada Shoji" } = customer
    const { http } = Shopper.guest(api, shop)
    const registration = await http.post("/auth/customer/emailpass/register", { email, password: PASSWORD })
    const { first_name = ADDRESS.first_name, last_name = ADDRESS.last_name } = customer
    await http.post(
      "/store/customers",
      { email, company_name, first_name, last_name },
      { authorization: `Bearer ${registration.token}` }
    )
    return Shopper.login(api, shop, email)
  }

  /** Logs in a customer who is there already. */
  static async login(api: AxiosInstance, shop: Shop, email: string): Promise<Shopper> {
    const { http } = Shopper.guest(api, shop)
    const { token } = await http.post("/auth/customer/emailpass", { email, password: PASSWORD })
    const loggedIn = new HttpClient(api, { ...http.headers, authorization: `Bearer ${token}` })
    const { customer } = await loggedIn.get("/store/customers/me")
    return new Shopper(loggedIn, shop, email, customer.id)
  }

  /** A cart with items, addresses and shipping, ready to be paid. */
  async createCart(basket: Basket, options: { promo_codes?: string[]; address?: object } = {}): Promise<Answer> {
    const address = { ...ADDRESS, ...options.address }
    const { cart } = await this.http.post("/store/carts", {
      region_id: this.shop.region_id,
      sales_channel_id: this.shop.sales_channel_id,
      email: this.email,
      shipping_address: address,
      billing_address: address,
      promo_codes: options.promo_codes,
      items: Object.entries(basket).map(([product, quantity]) => ({
        variant_id: this.shop.variants[product as keyof Basket],
        quantity,
      })),
    })
    const shipped = await this.http.post(`/store/carts/${cart.id}/shipping-methods`, {
      option_id: this.shop.shipping_option_id,
    })
    return shipped.cart
  }

  /** The payment methods that this buyer is shown. */
  async listProviders(cart_id?: string): Promise<string[]> {
    const { payment_providers } = await this.http.get("/store/payment-providers", {
      region_id: this.shop.region_id,
      ...(cart_id && { cart_id }),
    })
    return payment_providers.map(({ id }: { id: string }) => id)
  }

  /** Chooses a payment method for the cart; returns the payment collection. */
  async choosePayment(cart_id: string, provider_id: string, data?: object): Promise<Answer> {
    const { payment_collection } = await this.http.post("/store/payment-collections", { cart_id })
    const chosen = await this.http.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id,
      data,
    })
    return chosen.payment_collection
  }

  /** `{ type: "order", order }`, or `{ type: "cart", cart, error }` for a refusal that keeps the cart. */
  complete(cart_id: string): Promise<Answer> {
    return this.http.post(`/store/carts/${cart_id}/complete`)
  }

  /** The whole checkout; throws when it ends without an order. */
  async buy(
    basket: Basket,
    provider_id: string,
    options: { promo_codes?: string[]; data?: object } = {}
  ): Promise<Answer> {
    const cart = await this.createCart(basket, options)
    await this.choosePayment(cart.id, provider_id, options.data)
    const outcome = await this.complete(cart.id)
    if (outcome.type !== "order") {
      throw new Error(`The checkout of cart ${cart.id} was refused: ${JSON.stringify(outcome.error)}`)
    }
    return outcome.order
  }
}
