import type { Program } from "../../domain/program/program"
import type { FieldProblem } from "../../domain/screening/form"
import { checkConsents, type AcceptedDisclosure } from "../../workflows/application/consents"
import { invalidData, type FieldDetail } from "./http-refusal"

/** @throws HttpRefusal 400 that names each field and each text not accepted */
export function refuseInvalid(details: FieldDetail[]): void {
  if (details.length > 0) {
    throw invalidData(details)
  }
}

export function fieldDetails(problems: FieldProblem[]): FieldDetail[] {
  return problems.map(({ path, message }) => ({ path: `data.${path}`, message }))
}

export function consentDetails(program: Program, accepted: AcceptedDisclosure[]): FieldDetail[] {
  const { unknown, missing } = checkConsents(program, accepted)
  return [
    ...unknown.map((index) => ({
      path: `accepted_disclosures.${index}`,
      message: {
        en: "This text has changed or is not part of the form. Please read the present one.",
        ja: "同意いただいた文面が更新されています。最新の内容をご確認ください。",
      },
    })),
    ...missing.map(({ title }) => ({
      path: "accepted_disclosures",
      message: { en: `Please read and accept "${title.en}".`, ja: `「${title.ja}」をご確認のうえ同意してください。` },
    })),
  ]
}
