import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

const MANUAL_FULFILLMENT = "manual_manual"
export const SHIPPING_PRICE = 880

/** A warehouse in Tokyo that ships all over Japan for one price. */
export async function createDelivery(container: MedusaContainer, salesChannelId: string) {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Tokyo warehouse",
          address: {
            address_1: "1-1-1 Marunouchi",
            city: "Chiyoda",
            province: "JP-13",
            postal_code: "1000005",
            country_code: "JP",
          },
        },
      ],
    },
  })
  const stockLocationId = locations[0].id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stockLocationId, add: [salesChannelId] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_FULFILLMENT },
  })

  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const serviceZoneId = await createServiceZone(container, stockLocationId)
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Parcel 宅配便",
        price_type: "flat",
        provider_id: MANUAL_FULFILLMENT,
        service_zone_id: serviceZoneId,
        shipping_profile_id: profiles[0].id,
        type: { label: "Parcel", description: "Two working days", code: "parcel" },
        prices: [{ currency_code: "jpy", amount: SHIPPING_PRICE }],
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return { stock_location_id: stockLocationId, shipping_profile_id: profiles[0].id }
}

async function createServiceZone(container: MedusaContainer, stockLocationId: string): Promise<string> {
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: stockLocationId,
      fulfillment_set_data: { name: "Tokyo warehouse shipping", type: "shipping" },
    },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sets } = await query.graph({ entity: "fulfillment_set", fields: ["id"] })
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [{ name: "Japan", fulfillment_set_id: sets[0].id, geo_zones: [{ type: "country", country_code: "jp" }] }],
    },
  })
  return zones[0].id
}
