import ts from "typescript"
import atTheStart from "../../admin/i18n"
import { LANGUAGES } from "../../admin/i18n/languages"
import de from "../../admin/i18n/de"
import en from "../../admin/i18n/en"
import fr from "../../admin/i18n/fr"
import hu from "../../admin/i18n/hu"
import { parse, sourceFiles, walk } from "./source"

/** A language's messages by key: `common.status.active` → "Active". */
export type Messages = Map<string, string>

type Tree = { [name: string]: string | Tree }

const flat = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([name, node]) =>
    typeof node === "string" ? [[prefix + name, node]] : flat(node, `${prefix}${name}.`)
  )

type Known = { [namespace: string]: Tree }
const known: [string, Known][] = Object.entries(atTheStart)

/** What the dashboard says in each language from its start, before any part of the bundle is loaded. */
export const fromTheStart: [string, Messages][] = known.map(([language, namespaces]) => [
  language,
  new Map(flat(namespaces["service-packages"] ?? {})),
])

const loaded: [string, Tree][] = Object.entries({ en, de, fr, hu })

/** Every language the admin speaks, as its readers see it: what is there from the start, and its part. */
export const languages: [string, Messages][] = loaded.map(([language, messages]) => [
  language,
  new Map([...flat(messages), ...(new Map(fromTheStart).get(language) ?? [])]),
])

/** The languages that are loaded when they are needed. */
export const loadedLater: string[] = [...LANGUAGES]

/** What a message is asked for by: without its plural form. */
export const asked = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, "")

/** The names that a message has filled in: "{{left}}/{{total}} left" → left, total. */
export const blanksOf = (message: string) =>
  [...message.matchAll(/\{\{\s*-?\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? "").sort()

/** What a message looks like once its blanks are filled in. */
export const asPattern = (message: string) =>
  new RegExp(
    `^${message
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\/]/g, "\\$&"))
      .join(".+")}$`
  )

/** A place where a screen asks for a message. */
export type Use = {
  file: string
  /** The key; an expression in it stands as `*`. */
  key: string
  /** What it fills in; null where that cannot be read from the call. */
  filled: string[] | null
}

const AREAS = [...new Set([...(languages[0]?.[1].keys() ?? [])].map((key) => key.split(".")[0]))]
const KEY = new RegExp(`^(?:${AREAS.join("|")})(?:\\.[\\w*]+)+$`)

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.templateSpans.reduce((text, span) => `${text}*${span.literal.text}`, node.head.text)
}

/** `t("card.left", { count, ...names })`: what is filled in, or null where only a run would tell. */
const filledIn = (node: ts.Node): string[] | null => {
  const call = node.parent
  if (!ts.isCallExpression(call) || call.arguments[0] !== node) return null
  const [, values] = call.arguments
  if (!values) return []
  if (!ts.isObjectLiteralExpression(values)) return null
  if (values.properties.some(ts.isSpreadAssignment)) return null
  return values.properties.map((property) => property.name?.getText() ?? "")
}

// `zone: "order.details.side"` has the shape of a key, and is a place in Medusa's admin.
const isZone = ({ parent }: ts.Node) =>
  ts.isPropertyAssignment(parent) && parent.name.getText() === "zone"

/** Every message that a file asks for, be it in a call, a table of keys or a route's label. */
export const usesIn = (file: string, text?: string): Use[] => {
  const uses: Use[] = []
  walk(parse(file, text), (node) => {
    const key = textOf(node)
    if (key !== null && KEY.test(key) && !isZone(node)) {
      uses.push({ file, key, filled: filledIn(node) })
    }
  })
  return uses
}

/** Whether a use asks for this key. */
export const asksFor = ({ key: wanted }: Use, key: string) =>
  wanted.includes("*")
    ? new RegExp(`^${wanted.replaceAll(".", "\\.").replaceAll("*", "\\w+")}$`).test(asked(key))
    : wanted === asked(key) || wanted === key

const SEEN = new Set(["label", "title", "placeholder", "aria-label", "alt", "sentence"])

/** Words that a file puts on screen without asking for a message. */
export const wordsIn = (file: string, text?: string): string[] => {
  const words: string[] = []
  const add = (word: string) => {
    if (/\p{Letter}{2}/u.test(word)) words.push(`${file}: ${word.trim()}`)
  }
  walk(parse(file, text), (node) => {
    if (ts.isJsxText(node)) add(node.text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      if (node.expression && ts.isStringLiteralLike(node.expression)) add(node.expression.text)
    }
    if (!ts.isJsxAttribute(node) || !SEEN.has(node.name.getText())) return
    if (node.initializer && ts.isStringLiteral(node.initializer)) add(node.initializer.text)
  })
  return words
}

/** The files of the admin, its messages left out. */
export const screens = () => sourceFiles("admin").filter((file) => !file.includes("/i18n/"))

/** The files through which Medusa comes to a page or a widget. */
export const waysIn = () =>
  sourceFiles("admin").filter((file) => /^admin\/(?:routes|widgets)\//.test(file))

/** Whether Medusa gets from this file a screen that waits for the language of its reader. */
export const waitsForItsLanguage = (file: string, text?: string): boolean => {
  let waits = false
  walk(parse(file, text), (node) => {
    if (!ts.isExportAssignment(node) || !ts.isCallExpression(node.expression)) return
    waits ||= node.expression.expression.getText() === "translated"
  })
  return waits
}
