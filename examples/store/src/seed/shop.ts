import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRatesWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATALOG, createCatalog } from "./catalog"
import { createDelivery } from "./delivery"

/** What a client needs to know of the seeded shop. */
export type Shop = {
  region_id: string
  sales_channel_id: string
  publishable_key: string
  stock_location_id: string
  shipping_option_id: string
  variants: Record<keyof typeof CATALOG, string>
}

/** Sells in Japan: yen, taxes, a warehouse, one shipping option, three products. Does nothing where it was run before. */
export async function seedShop(container: MedusaContainer): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({ entity: "region", fields: ["id"], filters: { name: "Japan" } })
  if (regions.length === 0) {
    await createShop(container)
  }
  return readShop(container)
}

async function createShop(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({ entity: "store", fields: ["id", "default_sales_channel_id"] })
  const salesChannelId = stores[0].default_sales_channel_id as string
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: stores[0].id },
      update: { supported_currencies: [{ currency_code: "jpy", is_default: true }] },
    },
  })
  const delivery = await createDelivery(container, salesChannelId)
  const products = await createCatalog(container, { ...delivery, sales_channel_id: salesChannelId })
  await createTaxes(
    container,
    products.filter(({ handle }) => Object.values(CATALOG).some((item) => item.handle === handle && item.reduced_tax))
  )
  // Last, because the region is the mark by which a later run sees that everything is there.
  const { data: providers } = await query.graph({
    entity: "payment_provider",
    fields: ["id"],
    filters: { is_enabled: true },
  })
  await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "Japan", currency_code: "jpy", countries: ["jp"], payment_providers: providers.map(({ id }) => id) },
      ],
    },
  })
}

/** Consumption tax: 10 %, and 8 % for food. */
async function createTaxes(container: MedusaContainer, food: { id: string }[]) {
  const { result: taxRegions } = await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "jp",
        provider_id: "tp_system",
        default_tax_rate: { name: "Consumption tax 消費税", code: "standard", rate: 10 },
      },
    ],
  })
  await createTaxRatesWorkflow(container).run({
    input: [
      {
        tax_region_id: taxRegions[0].id,
        name: "Reduced rate 軽減税率",
        code: "reduced",
        rate: 8,
        rules: food.map(({ id }) => ({ reference: "product", reference_id: id })),
      },
    ],
  })
}

async function readShop(container: MedusaContainer): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [regions, stores, keys, locations, options, variants] = await Promise.all([
    query.graph({ entity: "region", fields: ["id"], filters: { name: "Japan" } }),
    query.graph({ entity: "store", fields: ["default_sales_channel_id"] }),
    query.graph({ entity: "api_key", fields: ["token"], filters: { type: "publishable" } }),
    query.graph({ entity: "stock_location", fields: ["id"], filters: { name: "Tokyo warehouse" } }),
    query.graph({ entity: "shipping_option", fields: ["id"] }),
    query.graph({ entity: "product_variant", fields: ["id", "sku"] }),
  ])
  const variantOf = ({ handle }: { handle: string }) =>
    variants.data.find(({ sku }) => sku === handle.toUpperCase())?.id as string
  return {
    region_id: regions.data[0].id,
    sales_channel_id: stores.data[0].default_sales_channel_id as string,
    publishable_key: keys.data[0].token,
    stock_location_id: locations.data[0].id,
    shipping_option_id: options.data[0].id,
    variants: {
      rice_crackers: variantOf(CATALOG.rice_crackers),
      notebook: variantOf(CATALOG.notebook),
      bolts: variantOf(CATALOG.bolts),
    },
  }
}
