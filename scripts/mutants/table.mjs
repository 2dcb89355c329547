import { existsSync, readFileSync, writeFileSync } from "node:fs"

const BEGIN = "<!-- mutants: written by npm run test:mutants -->"
const END = "<!-- /mutants -->"

const rowOf = ({ name, killer }) =>
  killer
    ? `| \`${name}\` | ${killer.sentence.replaceAll("|", "\\|")} (\`${killer.spec.replace("integration-tests/", "")}\`) |`
    : `| \`${name}\` | **nobody** |`

const KEPT = /^\| `([^`]+)` \|/

/** Writes what became of each mutant between the marks of a page; rows of those that were not tried stay. */
export const writeTable = (page, results, known) => {
  if (!existsSync(page)) return
  const text = readFileSync(page, "utf8")
  const [before, rest = ""] = text.split(BEGIN)
  const [old, after = ""] = rest.split(END)
  const rows = new Map(
    old.split("\n").flatMap((line) => {
      const name = KEPT.exec(line)?.[1]
      return name && known.has(name) ? [[name, line]] : []
    })
  )
  for (const result of results) rows.set(result.name, rowOf(result))
  const table = ["| taken away | noticed by |", "| --- | --- |", ...rows.values()].join("\n")
  writeFileSync(page, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`)
}
