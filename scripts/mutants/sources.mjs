import { CLAUSES, RULES } from "./rules.mjs"

const lineAt = (text, index) => text.slice(0, index).split("\n").length

const byRule = ({ what, files, taken, suites }, tree) =>
  tree.sources
    .filter((file) => files(file) && !file.includes("__tests__"))
    .flatMap((file) => {
      const was = tree.read(file)
      return taken(was)
        .filter(({ index }) => !isComment(was, index))
        .map(({ index, text }) => ({
          name: `${what} ${file.replace(/^src\//, "")}:${lineAt(was, index)}`,
          ...{ file, was, text, suites },
        }))
    })

const isComment = (text, index) =>
  /^\s*(\/\/|\*|\/\*)/.test(text.slice(text.lastIndexOf("\n", index) + 1))

const byClause = ({ what, file, from, to, suites }, tree) => {
  const was = tree.read(file)
  if (was.split(from).length !== 2) throw new Error(`${what}: ${file} does not say once: ${from}`)
  return { name: what, file, was, text: was.replace(from, () => to), suites }
}

/** What is taken out of the sources: all that a rule finds, and single clauses that are named. */
export const sourceMutants = (tree) => [
  ...RULES.flatMap((rule) => byRule(rule, tree)),
  ...CLAUSES.map((clause) => byClause(clause, tree)),
]
