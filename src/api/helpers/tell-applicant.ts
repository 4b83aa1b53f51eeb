import {
  ApplicationDecidedError,
  LastPaperError,
  PaperKeyMissingError,
  TooManyPapersError,
} from "../../modules/trade-credit/papers/errors"
import { FileStorageError, PaperSupersededError } from "../../workflows/application/papers/errors"
import { conflict, invalidData, unavailable } from "./http-refusal"

/** What stands in the way of a paper, in the applicant's words. */
export function tellApplicant(error: unknown): never {
  if (error instanceof TooManyPapersError) {
    throw invalidData([
      {
        path: "document_id",
        message: {
          en: `There are ${error.max} files for this already. Please remove one first.`,
          ja: `この書類にはすでに${error.max}件のファイルがあります。先に1件削除してください。`,
        },
      },
    ])
  }
  if (error instanceof ApplicationDecidedError) {
    throw conflict("application_decided", {
      en: "This application is decided; its papers can no longer be changed.",
      ja: "審査が終了しているため、書類を変更することはできません。",
    })
  }
  if (error instanceof LastPaperError) {
    throw conflict("last_required_paper", {
      en: "This paper is required. Please send its replacement first, then remove this one.",
      ja: "この書類は必須です。差し替えのファイルを先にお送りになってから、削除してください。",
    })
  }
  if (error instanceof PaperSupersededError) {
    throw conflict("paper_superseded", {
      en: "This file was sent again, or the application ended meanwhile. Please look at your papers.",
      ja: "同じファイルがもう一度送信されたか、お申し込みが終了しました。書類の一覧をご確認ください。",
    })
  }
  if (error instanceof FileStorageError || error instanceof PaperKeyMissingError) {
    throw unavailable("file_storage_unavailable", {
      en: "We cannot take files at the moment. Please send it again later.",
      ja: "現在ファイルを受け付けることができません。しばらくしてからもう一度お送りください。",
    })
  }
  throw error
}
