import type { ApplicationData } from "../form"
import { together, type Check, type Remark } from "./check"
import { belongTogether, domainOf, hostOf, isFreeMail } from "./mail-domains"

export type EmailFacts = {
  data: ApplicationData
  /** The address with which the customer is registered in the store. */
  registered_email: string | null
}

/** Does the mail come from the company? Judged by the contact's address, else by the one the customer logs in with. */
export function checkEmailDomain({ data, registered_email }: EmailFacts): Check {
  const contact = domainOf(textOf(data.contact_email))
  const registered = domainOf(registered_email)
  const website = hostOf(textOf(data.website) ?? "")
  const domain = contact ?? registered
  return {
    code: "email_domain",
    ...together(domain === null ? [NO_ADDRESS] : remarksOn(domain, { contact, registered, website })),
    facts: { domain, registered_domain: registered, website, is_free_mail: domain !== null && isFreeMail(domain) },
    links: [],
  }
}

type Compared = { contact: string | null; registered: string | null; website: string | null }

function remarksOn(domain: string, { contact, registered, website }: Compared): Remark[] {
  const isFree = isFreeMail(domain)
  const remarks = [
    ...(isFree ? [freeMail(domain)] : []),
    ...(!isFree && website !== null && !belongTogether(domain, website) ? [otherWebsite(domain, website)] : []),
    ...(contact !== null && registered !== null && !belongTogether(contact, registered)
      ? [otherLogin(contact, registered)]
      : []),
  ]
  return remarks.length > 0 ? remarks : [own(domain, website !== null)]
}

const NO_ADDRESS: Remark = {
  result: "unknown",
  text: { en: "There is no e-mail address to judge by.", ja: "判断できるメールアドレスがありません。" },
}

function own(domain: string, isWebsiteToo: boolean): Remark {
  return {
    result: "good",
    text: isWebsiteToo
      ? { en: `${domain} is the website's domain, too.`, ja: `${domain} はウェブサイトのドメインと一致しています。` }
      : { en: `${domain} is no free mail service.`, ja: `${domain} はフリーメールではありません。` },
  }
}

function freeMail(domain: string): Remark {
  return {
    result: "notice",
    text: {
      en: `${domain} gives an address to anybody; it doesn't show that the company is behind it.`,
      ja: `${domain} は誰でも取得できるアドレスで、会社のものとは確認できません。`,
    },
  }
}

function otherWebsite(domain: string, website: string): Remark {
  return {
    result: "warning",
    text: {
      en: `The mail comes from ${domain}, the website is ${website}.`,
      ja: `メールのドメインは ${domain}、ウェブサイトは ${website} です。`,
    },
  }
}

function otherLogin(contact: string, registered: string): Remark {
  return {
    result: "notice",
    text: {
      en: `The contact's address is at ${contact}; the customer logs in with one at ${registered}.`,
      ja: `ご担当者のアドレスは ${contact}、会員登録のアドレスは ${registered} です。`,
    },
  }
}

function textOf(value: ApplicationData[string]): string | null {
  return typeof value === "string" ? value : null
}
