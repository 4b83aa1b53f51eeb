import Medusa, { Admin, Auth, Store, type Config } from "@medusajs/js-sdk"
import { AdminTradeCredit } from "./admin"
import { TradeCreditClient, type LocaleOption } from "./request"
import { StoreTradeCredit } from "./store"

/**
 * Medusa's js-sdk with the routes of this plugin beside its own, under `store.tradeCredit` and `admin.tradeCredit`.
 *
 * @param config as Medusa's: address, publishable key, how people sign in
 * @param options `locale`: the language of the answers, else what `setLocale` was told in a browser
 *
 * @example
 * const sdk = new DeferredInvoiceSdk({ baseUrl: "http://localhost:9000", publishableKey: "pk_…" }, { locale: "ja" })
 * const { eligibility } = await sdk.store.tradeCredit.eligibility.list({ cart_id: cart.id })
 */
export class DeferredInvoiceSdk extends Medusa {
  declare client: TradeCreditClient
  declare store: Store & { tradeCredit: StoreTradeCredit }
  declare admin: Admin & { tradeCredit: AdminTradeCredit }

  constructor(config: Config, { locale }: { locale?: LocaleOption } = {}) {
    super(config)
    // One client for all, so that who signs in is signed in everywhere; also where the token is only in memory.
    const client = new TradeCreditClient(config, locale)
    this.client = client
    this.auth = new Auth(client, config)
    this.store = Object.assign(new Store(client), { tradeCredit: new StoreTradeCredit(client) })
    this.admin = Object.assign(new Admin(client), { tradeCredit: new AdminTradeCredit(client) })
  }
}
