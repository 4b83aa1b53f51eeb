import { useQuery } from "@tanstack/react-query"
import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../lib/api"
import { queryClient } from "../lib/query"

/** This shop sells in one region, the first one there is. */
const regionQuery = {
  queryKey: ["region"],
  staleTime: Infinity,
  queryFn: async () => {
    const { regions } = await sdk.store.region.list({ fields: "id,currency_code,*countries" })
    const [region] = regions
    if (!region) {
      throw new Error("The store has no region.")
    }
    return region
  },
}

export const readRegion = () => queryClient.ensureQueryData(regionQuery)

export const useRegion = () => useQuery(regionQuery)

/** Prices with tax, for the country that is served. */
const FIELDS = "id,title,subtitle,description,handle,thumbnail,*variants.calculated_price"

async function readProducts(filter: object): Promise<HttpTypes.StoreProduct[]> {
  const region = await readRegion()
  const { products } = await sdk.store.product.list({
    ...filter,
    region_id: region.id,
    country_code: region.countries?.[0]?.iso_2,
    fields: FIELDS,
    limit: 100,
  })
  return products
}

export function useProducts() {
  return useQuery({ queryKey: ["products"], queryFn: () => readProducts({}) })
}

/** Null: there is none at this address. */
export function useProduct(handle: string) {
  return useQuery({
    queryKey: ["products", handle],
    queryFn: async () => (await readProducts({ handle }))[0] ?? null,
  })
}
