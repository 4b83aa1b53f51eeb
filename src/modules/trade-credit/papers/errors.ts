import { MedusaError } from "@medusajs/framework/utils"

/** The options do not have the key (any more) that a paper needs. */
export class PaperKeyMissingError extends MedusaError {
  constructor(paperId: string, keyId: string | null) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      keyId === null
        ? `Paper ${paperId} cannot be encrypted: the plugin's option privacy.paper_keys has no key.`
        : `Paper ${paperId} was encrypted with the key "${keyId}", which the plugin's option privacy.paper_keys does not have. Put it back there.`,
      "paper_key_missing"
    )
  }
}

/** Its file was changed or lost bytes, belongs to another paper, or the key of that name is another one. */
export class UnreadablePaperError extends MedusaError {
  constructor(paperId: string) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Paper ${paperId} cannot be opened: its file is not what was stored, or its key in privacy.paper_keys was changed. ` +
        "Restore the file or the key, or ask the applicant to send it again.",
      "paper_unreadable"
    )
  }
}

/** The application is decided, so nothing is added to it or taken from it any more. */
export class ApplicationDecidedError extends MedusaError {
  constructor(applicationId: string) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Application ${applicationId} is decided; its papers can no longer be changed.`,
      "application_decided"
    )
  }
}

export class TooManyPapersError extends MedusaError {
  constructor(
    documentId: string,
    readonly max: number
  ) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `There are ${max} files for ${documentId} already. Remove one first.`,
      "too_many_papers"
    )
  }
}

/** The last file of a paper without which the application would not have been handed in. */
export class LastPaperError extends MedusaError {
  constructor(paperId: string) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Paper ${paperId} is required and the only one of its kind. Send its replacement first.`,
      "last_required_paper"
    )
  }
}
