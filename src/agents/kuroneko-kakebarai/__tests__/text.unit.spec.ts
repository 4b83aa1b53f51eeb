import { shortenToWidth, toFullWidth, untakenCharacters } from "../text"

describe("full-width text", () => {
  it.each([
    ["ABC-123", "ＡＢＣ－１２３"],
    ["見本ビル 3F", "見本ビル　３Ｆ"],
    ["ﾊﾞﾅﾅ", "バナナ"],
    ["ミホン・A&B", "ミホン・Ａ＆Ｂ"],
    ["髙﨑", "髙﨑"],
    ["1〜3−5", "１～３－５"],
    ["", ""],
  ])("%s becomes %s", (text, wide) => expect(toFullWidth(text)).toBe(wide))
})

describe("characters that the agent cannot hold", () => {
  it.each([
    ["Café é", ["é"]],
    ["見本😀商店", ["😀"]],
    ["𠮷野家", ["𠮷"]],
    ["한국", ["한", "국"]],
    ["ñ", ["ñ"]],
  ])("%s: %j", (text, untaken) => expect(untakenCharacters(text)).toEqual(untaken))

  it.each(["株式会社見本", "髙﨑㈱", "ABC-123 & co.", "ﾊﾞﾅﾅ", "1〜3−5", "ミホン・ヴァ", "Ω々〆", ""])(
    "are none in %s",
    (text) => expect(untakenCharacters(text)).toEqual([])
  )
})

describe("a name that must fit a width", () => {
  it.each([
    ["a".repeat(61), "a".repeat(60)],
    ["紙".repeat(31), "紙".repeat(30)],
    [`a${"紙".repeat(30)}`, `a${"紙".repeat(29)}`],
    ["短い", "短い"],
  ])("%s", (text, kept) => expect(shortenToWidth(text, 60)).toBe(kept))
})
