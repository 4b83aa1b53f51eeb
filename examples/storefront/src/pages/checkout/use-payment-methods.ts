import { useEligibility, usePaymentProviders } from "../../data/checkout"
import { useAccounts, usePrograms } from "../../data/trade-credit"
import type { Cart, Eligibility, Program } from "../../lib/types"

/** One way to pay for the cart. */
export type PaymentMethod = {
  provider_id: string
  /** Null: it has nothing to do with credit. */
  program: Program | null
  /** Why the program fits, or does not; null for guests, and for other methods. */
  eligibility: Eligibility | null
  po_number_required: boolean
}

/**
 * Medusa lists the methods that may be used for the cart; `eligibility` says of each program how much is left and when it
 * is due, and of those that are not listed, why.
 */
export function usePaymentMethods(cart: Cart) {
  const providers = usePaymentProviders(cart)
  const eligibility = useEligibility(cart)
  const programs = usePrograms()
  const accounts = useAccounts()

  const methodOf = (provider_id: string): PaymentMethod => {
    const program = programs.data?.find((one) => one.provider_id === provider_id) ?? null
    const judged = eligibility.data?.find((one) => one.provider_id === provider_id) ?? null
    const account = accounts.data?.find(({ program_id }) => program_id === program?.id)
    const isAskedFor = judged?.reasons.some(({ code }) => code === "po_number_required") ?? false
    return {
      provider_id,
      program,
      eligibility: judged,
      po_number_required: isAskedFor || (account?.po_number_required ?? false),
    }
  }
  const listed = providers.data?.map(({ id }) => id) ?? []
  const unusable = eligibility.data?.filter(({ provider_id }) => !listed.includes(provider_id)) ?? []
  return {
    usable: listed.map(methodOf),
    unusable: unusable.map(({ provider_id }) => methodOf(provider_id)),
    /** `isLoading`: what a guest is not asked about is not waited for. */
    isPending: [providers, eligibility, programs, accounts].some(({ isLoading }) => isLoading),
    /** Which of them may be used could not be asked: then nothing is said of any. */
    isUnknown: providers.data === undefined && providers.isError,
    error: providers.error ?? eligibility.error ?? programs.error,
    ask: () => {
      void providers.refetch()
      void eligibility.refetch()
    },
  }
}

export type PaymentMethodsOfCart = ReturnType<typeof usePaymentMethods>
