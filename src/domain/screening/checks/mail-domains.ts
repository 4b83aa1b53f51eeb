/**
 * Mail services where anybody gets an address without a company behind it, and the telephone companies' and providers'
 * addresses in Japan, which private people and small businesses have. A short list of the usual ones: it makes a reviewer look, and decides nothing.
 */
const FREE_MAIL = new Set(
  [
    "gmail.com googlemail.com outlook.com outlook.jp hotmail.com hotmail.co.jp hotmail.co.uk hotmail.de hotmail.fr live.com",
    "live.jp msn.com icloud.com me.com mac.com yahoo.com yahoo.co.jp yahoo.co.uk yahoo.de yahoo.fr ymail.com ymail.ne.jp",
    "aol.com aol.jp mail.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de proton.me protonmail.com pm.me tutanota.com",
    "zoho.com fastmail.com hey.com yandex.com yandex.ru mail.ru qq.com 163.com 126.com naver.com daum.net hanmail.net",
    "laposte.net free.fr libero.it excite.co.jp goo.jp mail.goo.ne.jp infoseek.jp",
    "docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp disney.ne.jp vodafone.ne.jp ymobile.ne.jp ymobile1.ne.jp",
    "yahoo.ne.jp ybb.ne.jp rakumail.jp uqmobile.jp willcom.com pdx.ne.jp emobile.ne.jp",
    "ocn.ne.jp nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp plala.or.jp dion.ne.jp eonet.ne.jp jcom.home.ne.jp",
    "jcom.zaq.ne.jp zaq.ne.jp bbiq.jp ctc.jp commufa.jp asahi-net.or.jp wakwak.com dti.ne.jp hi-ho.ne.jp tiki.ne.jp",
    "mbox.ocn.ne.jp megaegg.ne.jp pikara.ne.jp sannet.ne.jp kcn.jp ttn.ne.jp auone-net.jp",
  ].flatMap((line) => line.split(" "))
)

/** Providers whose customers have addresses below the domain, such as `@sage.ocn.ne.jp`. */
const FREE_BELOW =
  "ocn.ne.jp so-net.ne.jp plala.or.jp dion.ne.jp eonet.ne.jp biglobe.ne.jp home.ne.jp zaq.ne.jp dti.ne.jp".split(" ")

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain) || FREE_BELOW.some((provider) => domain.endsWith(`.${provider}`))
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
