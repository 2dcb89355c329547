import { languageOf } from "../../admin/i18n/languages"

describe("the language that is loaded", () => {
  it.each([
    [["de", "en"], "de"],
    [["hu", "fr", "en"], "hu"],
    [["es", "fr", "en"], "fr"],
  ])("for somebody who reads %j is %s", (wanted, language) => {
    expect(languageOf(wanted)).toBe(language)
  })

  it.each([[["en"]], [["enGB", "en"]], [["es", "en"]], [["toString"]], [[]]])(
    "is none for somebody who reads %j: English is there",
    (wanted) => expect(languageOf(wanted)).toBeNull()
  )
})
