import type { HttpTypes } from "@medusajs/types"
import type {
  AccountMember,
  ApplicationForm,
  ApplicationFormField,
  EligibilityOfProgram,
  EligibilityReason,
  StoreApplication,
  StoreApplicationDetails,
  StoreCreditAccount,
  StoreOrderOnAccount,
  StoreProgram,
} from "medusa-plugin-deferred-invoice/client"

/** The shop's words for what the store answers. */
export type Program = StoreProgram
export type Account = StoreCreditAccount
export type MemberRole = Account["role"]
/** What an owner may give; owners are appointed by the store. */
export type GivenRole = Exclude<MemberRole, "owner">
export type Member = AccountMember
export type Application = StoreApplication
export type ApplicationDetails = StoreApplicationDetails
export type ApplicationData = Application["data"]
export type DocumentRequirement = ApplicationForm["documents"][number]
export type FormField = ApplicationFormField
export type Eligibility = EligibilityOfProgram
export type Reason = EligibilityReason
export type OrderOnAccount = StoreOrderOnAccount
export type { ApplicationForm }

export type Cart = HttpTypes.StoreCart
export type Customer = HttpTypes.StoreCustomer
