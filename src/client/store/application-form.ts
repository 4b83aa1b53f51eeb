import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StoreApplicationForm {
  constructor(private readonly client: TradeCreditClient) {}

  /** What a program asks of an applicant, filled in with what the store knows already. */
  retrieve(query: Query<"store.applicationForm.retrieve">, options?: RequestOptions) {
    return this.client.request<"store.applicationForm.retrieve">("GET", path`/store/trade-credit/application-form`, {
      query,
      ...options,
    })
  }
}
