import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"

export type CatalogProduct = { handle: string; title: string; price: number; reduced_tax: boolean }

/**
 * Prices without tax, chosen so that totals come out fractional although a yen has no fraction: 3 rice crackers and a
 * notebook are 3 × 105 × 1.08 + 333 × 1.1 = 706.5.
 */
export const CATALOG = {
  rice_crackers: { handle: "rice-crackers", title: "Rice crackers 煎餅", price: 105, reduced_tax: true },
  notebook: { handle: "notebook", title: "Notebook ノート", price: 333, reduced_tax: false },
  bolts: { handle: "bolts", title: "Bolts, box of 100 ボルト", price: 1_000, reduced_tax: false },
} satisfies Record<string, CatalogProduct>

type Place = { sales_channel_id: string; shipping_profile_id: string; stock_location_id: string }

const STOCK = 1_000_000

/** Creates the products with stock. */
export async function createCatalog(container: MedusaContainer, place: Place) {
  const { result: products } = await createProductsWorkflow(container).run({
    input: { products: Object.values(CATALOG).map((product) => productInput(product, place)) },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: inventoryItems } = await query.graph({ entity: "inventory_item", fields: ["id"] })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: inventoryItems.map(({ id }) => ({
        inventory_item_id: id,
        location_id: place.stock_location_id,
        stocked_quantity: STOCK,
      })),
    },
  })
  return products
}

function productInput({ handle, title, price }: CatalogProduct, place: Place) {
  return {
    handle,
    title,
    status: ProductStatus.PUBLISHED,
    shipping_profile_id: place.shipping_profile_id,
    sales_channels: [{ id: place.sales_channel_id }],
    options: [{ title: "Size", values: ["One"] }],
    variants: [
      {
        title: "One",
        sku: handle.toUpperCase(),
        options: { Size: "One" },
        prices: [{ amount: price, currency_code: "jpy" }],
      },
    ],
  }
}
