const MODULES = "integration-tests/modules/"
const INVARIANTS = `${MODULES}invariants/`
// Have a wrong row for each CHECK of the ledger, and a twin for each unique index.
const CHECKS = `${INVARIANTS}checks.spec.ts`
const UNIQUES = `${INVARIANTS}uniques.spec.ts`

// A spec speaks of a constraint by its full name, or by the end of it behind the name of its table.
const endOf = ({ object, table }) =>
  object.startsWith(`${table}_`) ? `}${object.slice(table.length)}` : object

/**
 * The suites that may notice a mutant of the database, in groups, the likeliest first: the list of
 * its kind, those that name it, all that speak of the module's invariants, and all of its modules.
 */
export const suitesFor = (mutant, tree) => {
  const specs = tree.sources.filter((file) => file.startsWith(MODULES) && file.endsWith(".spec.ts"))
  const names = specs.filter((file) => {
    const text = tree.read(file)
    return text.includes(mutant.object) || text.includes(endOf(mutant))
  })
  const invariants = specs.filter((file) => file.startsWith(INVARIANTS) && !names.includes(file))
  const rest = specs.filter((file) => !names.includes(file) && !invariants.includes(file))
  const list = mutant.name.startsWith("check ")
    ? CHECKS
    : mutant.name.startsWith("unique ")
      ? UNIQUES
      : null
  if (list && !names.includes(list)) names.unshift(list)
  const isLikely = (spec) => Number(spec.startsWith(INVARIANTS)) + Number(spec === list)
  const first = names.sort((a, b) => isLikely(b) - isLikely(a))
  return [...first.map((spec) => [spec]), invariants, rest].filter((group) => group.length > 0)
}
