/**
 * Mail services where anybody gets an address without a company behind it, and the telephone companies' and providers'
 * addresses of private people in Japan. A short list of the usual ones: it makes a reviewer look, and decides nothing.
 */
const FREE_MAIL = new Set(
  [
    "gmail.com googlemail.com outlook.com outlook.jp hotmail.com hotmail.co.jp hotmail.co.uk hotmail.de hotmail.fr live.com",
    "live.jp msn.com icloud.com me.com mac.com yahoo.com yahoo.co.jp yahoo.co.uk yahoo.de yahoo.fr ymail.com ymail.ne.jp",
    "aol.com aol.jp mail.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de proton.me protonmail.com pm.me tutanota.com",
    "zoho.com fastmail.com hey.com yandex.com yandex.ru mail.ru qq.com 163.com 126.com naver.com daum.net hanmail.net",
    "laposte.net free.fr libero.it excite.co.jp goo.jp mail.goo.ne.jp infoseek.jp",
    "docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ymobile.ne.jp rakumail.jp uqmobile.jp",
  ].flatMap((line) => line.split(" "))
)

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain)
}

/** The domain of an e-mail address, in lower case; null: it is none. */
export function domainOf(email: string | null | undefined): string | null {
  const domain = email?.split("@")[1]?.trim().toLowerCase()
  return domain ? domain : null
}

/** The host of a web address without its `www`; null: it is none. */
export function hostOf(website: string): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(website.trim())?.[1]
  return host ? host.toLowerCase().replace(/^www\./, "") : null
}

/** One of them is the other, or a part of it: `mail.yamada.example` belongs to `yamada.example`. */
export function belongTogether(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}
