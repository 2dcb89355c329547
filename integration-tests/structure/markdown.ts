import { readFileSync } from "node:fs"
import path from "node:path"
import { ROOT } from "./source"

/** The text of a page of the repository. */
export const page = (file: string): string => readFileSync(path.join(ROOT, file), "utf8")

/** What stands under a heading, up to the next one of its rank. */
export const section = (text: string, title: string): string => {
  const [, rank = "", body = ""] =
    new RegExp(`^(#+) ${title.replace(/[/-]/g, "\\$&")}$\n([^]*)`, "m").exec(text) ?? []
  if (!rank) throw new Error(`No heading "${title}".`)
  return body.split(new RegExp(`^#{1,${rank.length}} `, "m"))[0] ?? ""
}

/** The rows of the tables in a text, by the names of their columns. */
export const rows = (text: string): Record<string, string>[] => {
  let columns: string[] | null = null
  const found: Record<string, string>[] = []
  for (const line of text.split("\n")) {
    const cells = /^\|(.*)\|$/
      .exec(line)?.[1]
      ?.split("|")
      .map((cell) => cell.trim())
    if (!cells) columns = null
    else if (!columns) columns = cells
    else if (!cells.every((cell) => /^-+$/.test(cell))) {
      const names = columns
      found.push(Object.fromEntries(cells.map((cell, n) => [names[n] ?? "", cell])))
    }
  }
  return found
}

/** The words that a text sets as code: `redeem` → redeem. */
export const coded = (text = ""): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? "")

/** A fenced block of a page, with the line it begins at. */
export type Snippet = { file: string; line: number; language: string; text: string }

/** Every fenced block of a page; what a list indents is moved back. */
export const snippetsOf = (file: string): Snippet[] => {
  const text = page(file)
  return [...text.matchAll(/^( *)```(\w+)\n([^]*?)^\1```$/gm)].map((block) => {
    const [, indent = "", language = "", body = ""] = block
    const line = text.slice(0, block.index).split("\n").length
    return { file, line, language, text: body.replace(new RegExp(`^${indent}`, "gm"), "") }
  })
}
