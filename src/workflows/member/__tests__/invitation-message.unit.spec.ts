import { invitationMessage } from "../invitation-message"
import { hashOfToken, newKey } from "../invitation-token"

describe("an invitation's message", () => {
  const message = (more: object = {}) =>
    invitationMessage({
      company_name: "Aozora & Sons <b>",
      token: "a-token",
      accept_url: null,
      expires_at: new Date("2026-11-30T15:30:00Z"),
      time_zone: "Asia/Tokyo",
      locale: "en",
      ...more,
    })

  it("carries the code, until when it counts in the program's time zone, and no markup of others", () => {
    const { subject, text, html } = message()
    expect(subject).not.toContain("Aozora")
    expect(text).toContain("Aozora & Sons <b> invites you")
    expect(text).toContain("December 1, 2026 at 12:30")
    expect(text.endsWith("a-token")).toBe(true)
    expect(html).toContain("Aozora &#38; Sons &#60;b&#62; invites")
    expect(html).not.toContain("<b>")
  })

  it("carries a link with the token where no server reads it", () => {
    const { text, html } = message({ accept_url: "https://shop.example/join", locale: "ja" })
    expect(text).toContain("https://shop.example/join#token=a-token")
    expect(html).toContain('<a href="https://shop.example/join#token=a-token">')
    expect(text).toContain("2026年12月1日")
  })
})

describe("an invitation's token", () => {
  it("is long, new each time, and stored as something else", () => {
    const [one, other] = [0, 0].map(() => newKey({ channel: "email", template: "", accept_url: null, valid_hours: 2 }))
    expect(one.token).not.toBe(other.token)
    expect(one.token).toMatch(/^[\w-]{43}$/)
    expect(one.key).toEqual({ token_hash: hashOfToken(one.token), valid_seconds: 7_200 })
    expect(one.key.token_hash).not.toBe(hashOfToken(other.token))
    expect(one.key.token_hash).not.toContain(one.token)
  })
})
