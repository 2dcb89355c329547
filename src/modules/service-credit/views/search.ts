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
  const typed = q.trim().toLowerCase()
  if (searching === "beginnings") return wordsBeginning(typed.normalize("NFC"))
  // Names that were stored before they were written one way may be spelled either way.
  const forms = [...new Set(["NFC", "NFD"].map((form) => typed.normalize(form)))]
  const patterns = forms.flatMap((form) => {
    const text = literally(form)
    return form.length < LEAST ? [`${text}%`, `% ${text}%`] : [`%${text}%`]
  })
  return {
    where: [`(${patterns.map(() => "p.search_text like ?").join(" or ")})`],
    params: patterns,
  }
}

// PostgreSQL takes the words apart itself, on both sides; each may go on.
const wordsBeginning = (typed: string): Conditions => ({
  where: [
    `${wordsOf("p.search_text")} @@ (
      select string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' & ')::tsquery
      from unnest(tsvector_to_array(${wordsOf("?")})) word)`,
  ],
  params: [typed],
})
