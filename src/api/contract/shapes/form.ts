import { z } from "@medusajs/framework/zod"
import { PAPER_MEDIA_TYPES } from "../../../domain/program/program"
import { count } from "./common"

export const formField = z
  .strictObject({
    name: z.string(),
    type: z.enum(["text", "tel", "email", "url", "number", "amount", "month", "select", "textarea"]),
    label: z.string(),
    required: z.boolean(),
    required_if: z
      .strictObject({ field: z.string(), in: z.array(z.string()) })
      .optional()
      .describe("Required only when another field has one of these values."),
    max_length: count,
    pattern: z.string().optional().describe("A regular expression for the whole value."),
    options: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
    group: z.enum(["company", "representative", "address", "contact", "business", "payment", "agent"]),
  })
  .meta({ id: "ApplicationFormField" })

export const applicationData = z
  .record(z.string(), z.union([z.string(), z.number(), z.null()]))
  .meta({ id: "ApplicationData", description: "Names of the form's fields to what was filled in." })

export const applicationForm = z
  .strictObject({
    fields: z.array(formField),
    prefill: applicationData.describe("What the store knows already."),
    disclosures: z.array(
      z
        .strictObject({
          id: z.string(),
          version: z.string(),
          title: z.string(),
          body: z.string(),
          required: z.boolean(),
        })
        .meta({ id: "ApplicationDisclosure" })
    ),
    documents: z.array(
      z
        .strictObject({
          id: z.string(),
          title: z.string(),
          required: z.boolean(),
          accept: z.array(z.enum(PAPER_MEDIA_TYPES)),
          max_bytes: count,
        })
        .meta({ id: "DocumentRequirement" })
    ),
  })
  .meta({ id: "ApplicationForm" })
