export type ShopConfig = { backend_url: string; publishable_key: string }

/** Where the store is, from whoever serves this page; in development from `public/config.json`. */
export async function readConfig(): Promise<ShopConfig> {
  const response = await fetch("/config.json")
  if (!response.ok) {
    throw new Error(`/config.json answered ${response.status}`)
  }
  return response.json()
}
