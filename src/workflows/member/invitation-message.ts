import type { Locale } from "../../domain/program/locale"

export type InvitationMessage = {
  company_name: string
  token: string
  accept_url: string | null
  expires_at: Date
  time_zone: string
  locale: Locale
}

const TEXTS = {
  en: {
    subject: "You are invited to buy on account",
    body: ({ company_name }: InvitationMessage, until: string) => [
      `${company_name} invites you to use its account for paying by invoice.`,
      `The invitation is for this e-mail address and is valid until ${until}.`,
    ],
    link: "Sign in, or register, with this address, and open:",
    code: "Sign in, or register, with this address, and enter this code in the shop:",
  },
  ja: {
    subject: "請求書払いのご利用にご招待します",
    body: ({ company_name }: InvitationMessage, until: string) => [
      `${company_name}様の請求書払いの口座に、利用者として招待されました。`,
      `この招待はこのメールアドレス宛てのもので、有効期限は${until}です。`,
    ],
    link: "このアドレスでログインまたは会員登録のうえ、次のリンクを開いてください。",
    code: "このアドレスでログインまたは会員登録のうえ、次のコードを入力してください。",
  },
}

/**
 * The words of an invitation. The token is behind `#`, which no server on the way sees or logs; the page at `accept_url`
 * takes it from there.
 */
export function invitationMessage(input: InvitationMessage): { subject: string; text: string; html: string } {
  const { token, accept_url, expires_at, time_zone, locale } = input
  const words = TEXTS[locale]
  const until = expires_at.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: time_zone })
  const lines = [...words.body(input, until), accept_url ? words.link : words.code]
  const key = accept_url ? `${accept_url}#token=${token}` : token
  const html = [...lines.map(escape), accept_url ? `<a href="${escape(key)}">${escape(key)}</a>` : escape(key)]
  return {
    subject: words.subject,
    text: [...lines, key].join("\n\n"),
    html: html.map((line) => `<p>${line}</p>`).join("\n"),
  }
}

/** A company's name is what its applicant typed. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
