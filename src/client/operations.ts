import type { operations } from "./generated/openapi"

/** What the client can ask, by the method's name: `admin.notices.list`. */
export type Operation = keyof operations

type Content<Message> = Message extends { content: infer Types } ? Types[keyof Types] : never

/** What goes into the address of an operation. */
export type Query<Id extends Operation> = NonNullable<operations[Id]["parameters"]["query"]>

/** What is sent with it. */
export type Body<Id extends Operation> = Content<NonNullable<operations[Id]["requestBody"]>>

/** What comes back; the refusals are thrown. */
export type Answer<Id extends Operation> = Content<
  operations[Id]["responses"][keyof operations[Id]["responses"] & (200 | 201 | 202)]
>
