import type { WrittenMessage } from "../domain/message"
import { fill } from "./fill"
import type { Language } from "./words"

// GSM 03.38: what a phone writes in seven bits; a letter outside makes all of them cost sixteen.
const PLAIN =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
const DOUBLE = "^{}\\[~]|€"
const PARTS = 2
const PLAIN_PART = 153
const WIDE_PART = 67

const isCheap = (letter: string) => PLAIN.includes(letter) || DOUBLE.includes(letter)

/** How many parts an SMS is sent in. */
export const smsParts = (text: string): number => {
  const letters = Array.from(text)
  const isPlain = letters.every(isCheap)
  const length = isPlain
    ? letters.reduce((sum, letter) => sum + (DOUBLE.includes(letter) ? 2 : 1), 0)
    : text.length
  if (length <= (isPlain ? 160 : 70)) return 1
  return Math.ceil(length / (isPlain ? PLAIN_PART : WIDE_PART))
}

const SIGNS: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "’": "'",
  "–": "-",
  "…": "...",
  "×": "x",
  "·": "-",
}
const LETTERS: Record<string, string> = { œ: "oe", ő: "ö", ű: "ü", Ő: "Ö", Ű: "Ü" }

/** The same text with the quotes, dashes and spaces of a phone. */
const inPlainSigns = (text: string) =>
  text
    .replace(/«\s*|\s*»/g, '"')
    .replace(/[\u00A0\u202F]/g, " ")
    .replace(/[“”„’–…×·]/g, (sign) => SIGNS[sign] ?? sign)

/** The same text in letters that cost seven bits, as people write it where every letter counts. */
const inPlainLetters = (text: string) =>
  Array.from(text)
    .map((letter) =>
      isCheap(letter)
        ? letter
        : (LETTERS[letter] ?? letter.normalize("NFD").replace(/\p{Mn}/gu, ""))
    )
    .join("")

const cut = (text: string, fits: (text: string) => boolean): string => {
  const letters = Array.from(text)
  while (letters.length && !fits(`${letters.join("")}...`)) letters.pop()
  return `${letters.join("")}...`
}

const fits = (text: string) => smsParts(text) <= PARTS

/** A message in two parts of an SMS at the most: accents go first, then the link, then words. */
export const toSms = (message: WrittenMessage, { textOf, locale }: Language): string => {
  const { shop_name: shop, lead, button } = message
  const said = inPlainSigns(fill(textOf("sms"), { shop, lead }, locale))
  const plain = inPlainLetters(said)
  const ways = button
    ? [`${said} ${button.url}`, `${plain} ${button.url}`, said, plain]
    : [said, plain]
  return ways.find(fits) ?? cut(plain, fits)
}
