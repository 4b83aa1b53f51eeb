import { keepPreviousData, useQuery } from "@tanstack/react-query"
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

/** Whoever needs it tries again itself. */
export const readRegion = () => queryClient.ensureQueryData({ ...regionQuery, retry: false })

export const useRegion = () => useQuery(regionQuery)

/** Prices with tax, for the country that is served. */
const FIELDS = "id,title,subtitle,description,handle,thumbnail,*variants.calculated_price"

async function readProducts(filter: { handle: string } | { q?: string; offset: number; limit: number }) {
  const region = await readRegion()
  return sdk.store.product.list({
    ...filter,
    region_id: region.id,
    country_code: region.countries?.[0]?.iso_2,
    fields: FIELDS,
  })
}

export const PRODUCTS_A_PAGE = 24

/** @param list `q`: words that are looked for; none: all products */
export function useProducts({ q, page }: { q: string; page: number }) {
  return useQuery({
    queryKey: ["products", "page", q, page],
    placeholderData: keepPreviousData,
    queryFn: () => readProducts({ ...(q && { q }), offset: (page - 1) * PRODUCTS_A_PAGE, limit: PRODUCTS_A_PAGE }),
  })
}

/** Null: there is none at this address. */
export function useProduct(handle: string) {
  return useQuery({
    queryKey: ["products", "one", handle],
    queryFn: async () => (await readProducts({ handle })).products[0] ?? null,
  })
}
