import { DECLARED, type Declared } from "../../../src/modules/service-credit/persons/declaration"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

/** Columns that hold words or JSON, so that they can say who somebody is. */
type Column = { table: string; column: string }

const linesOf = ({ kept, ...declared }: Declared): string[] => [
  ...kept,
  ...(declared.technical ?? []),
  ...(declared.emptied ?? []),
  ...Object.keys(declared.replaced ?? {}),
  ...(declared.json ?? []),
]

/** What is stored and nobody has said anything about, and what is spoken of and not stored. */
const undeclared = (columns: readonly Column[], declared: Readonly<Record<string, Declared>>) => {
  const stored = columns.map(({ table, column }) => `${table}.${column}`)
  const said = Object.entries(declared).flatMap(([table, of]) =>
    linesOf(of).map((column) => `${table}.${column}`)
  )
  const [all, lines] = [new Set(stored), new Set(said)]
  return {
    unsaid: stored.filter((one) => !lines.has(one)),
    unknown: said.filter((one) => !all.has(one)),
    twice: said.filter((one, index) => said.indexOf(one) !== index),
  }
}

const NOTHING = { unsaid: [], unknown: [], twice: [] }

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
    })

    const columns = async () =>
      await shop.sql<Column>(
        `select replace(c.table_name, 'service_package_', '') as table, c.column_name as column
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
         where c.table_name like 'service\\_package\\_%' and t.table_type = 'BASE TABLE'
           and c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY') order by 1, 2`
      )

    describe("what is said about a person's data", () => {
      it("speaks of every column of every table that holds words or JSON, once", async () => {
        expect(undeclared(await columns(), DECLARED)).toEqual(NOTHING)
      })

      it("notices a table and a column without their lines", async () => {
        const more = [
          { table: "diary", column: "secret" },
          { table: "note", column: "mood" },
        ]
        expect(undeclared([...(await columns()), ...more], DECLARED)).toEqual({
          ...NOTHING,
          unsaid: ["diary.secret", "note.mood"],
        })
      })

      it("cleans only columns that it speaks of", () => {
        const cleaned = Object.entries(DECLARED).flatMap(([table, declared]) => {
          const lines = new Set(linesOf(declared))
          const words = [...(declared.cleaned ?? []), ...(declared.dropped ?? [])]
          // What is cleaned everywhere is exported as it is.
          return words.filter((column) => !lines.has(column)).map((column) => `${table}.${column}`)
        })
        expect(cleaned).toEqual([])
      })
    })
  },
})
