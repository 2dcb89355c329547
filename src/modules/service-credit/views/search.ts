import { readTyped } from "../../../domain/search-text"
import { TRIGRAMS, wordsOf } from "../invariants/lists"
import type { Conditions } from "../ledger/page"
import type { Sql } from "../ledger/sql"

/** By what packages are searched: any part of a word, or how words begin where the shop's database has no `pg_trgm`. */
export type Searching = "parts" | "beginnings"

// Three letters are the least that an index of parts finds; of fewer there are only beginnings.
const LEAST = 3

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** Reads which of the two this shop's database can do. */
export const readSearching = async (sql: Sql): Promise<Searching> => {
  const [row] = await sql<{ has: boolean }>("select to_regclass(?) is not null as has", [TRIGRAMS])
  return row?.has ? "parts" : "beginnings"
}

/** The condition that a package `p` is meant by what somebody typed. */
export const searchFor = (q: string, searching: Searching): Conditions => {
  const { text, phones, order_display_id } = readTyped(q)
  const find = searching === "parts" ? partsOf : beginningsOf
  const meant = [...(text === null ? [] : find(text)), ...phones.flatMap(find)]
  if (order_display_id !== null) meant.push(["p.order_display_id = ?", order_display_id])
  return {
    where: [`(${meant.map(([condition]) => condition).join(" or ")})`],
    params: meant.map(([, value]) => value),
  }
}

type Meant = [condition: string, value: unknown]

const partsOf = (text: string): Meant[] => {
  // Names that were stored before they were written one way may be spelled either way.
  const forms = [...new Set(["NFC", "NFD"].map((form) => text.normalize(form)))]
  const patterns = forms.flatMap((form) => {
    const written = literally(form)
    return form.length < LEAST ? [`${written}%`, `% ${written}%`] : [`%${written}%`]
  })
  return patterns.map((pattern) => ["p.search_text like ?", pattern])
}

// PostgreSQL takes the words apart itself, on both sides; each may go on.
const beginningsOf = (text: string): Meant[] => [
  [
    `${wordsOf("p.search_text")} @@ (
      select string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' & ')::tsquery
      from unnest(tsvector_to_array(${wordsOf("?")})) word)`,
    text,
  ],
]
