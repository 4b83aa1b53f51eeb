import type { z } from "@medusajs/framework/zod"
import type { contracts } from "../api/contract"

type Contracts = typeof contracts
type Entry<Id extends string> = Id extends `${infer Area extends keyof Contracts}.${infer Group}.${infer Verb}`
  ? Group extends keyof Contracts[Area]
    ? Verb extends keyof Contracts[Area][Group]
      ? Contracts[Area][Group][Verb]
      : never
    : never
  : never

/** What goes into the address of an operation such as `admin.notices.list`. */
export type Query<Id extends string> = Entry<Id> extends { query: infer Q extends z.ZodType } ? z.input<Q> : never

/** What is sent with it. */
export type Body<Id extends string> = Entry<Id> extends { body: infer B extends z.ZodType } ? z.input<B> : never

/** What comes back. */
export type Answer<Id extends string> =
  Entry<Id> extends { answers: infer A } ? (A[keyof A] extends z.ZodType ? z.output<A[keyof A]> : never) : never
