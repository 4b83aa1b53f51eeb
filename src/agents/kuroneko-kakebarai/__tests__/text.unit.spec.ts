import { shortenToWidth, toFullWidth } from "../text"

describe("full-width text", () => {
  it.each([
    ["ABC-123", "ＡＢＣ－１２３"],
    ["見本ビル 3F", "見本ビル　３Ｆ"],
    ["ﾊﾞﾅﾅ", "バナナ"],
    ["ミホン・A&B", "ミホン・Ａ＆Ｂ"],
    ["髙﨑", "髙﨑"],
    ["", ""],
  ])("%s becomes %s", (text, wide) => expect(toFullWidth(text)).toBe(wide))
})

describe("a name that must fit a width", () => {
  it.each([
    ["a".repeat(61), "a".repeat(60)],
    ["紙".repeat(31), "紙".repeat(30)],
    [`a${"紙".repeat(30)}`, `a${"紙".repeat(29)}`],
    ["短い", "短い"],
  ])("%s", (text, kept) => expect(shortenToWidth(text, 60)).toBe(kept))
})
