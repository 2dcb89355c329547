import { databaseMutants } from "./catalog.mjs"
import { sourceMutants } from "./sources.mjs"
import { suitesFor } from "./specs.mjs"
import { templateOn } from "./templates.mjs"
import { failureOf } from "./verdict.mjs"

// The suites whose first run writes the tables of each module, by the template that they leave.
const MODULES = [
  ["tables_of_service_credit", "integration-tests/modules/invariants/generated-methods.spec.ts"],
  ["tables_of_package_template", "integration-tests/modules/package-template-invariants.spec.ts"],
]

/**
 * What can be taken away in a tree and in databases made by its migrations, and how it is tried: with
 * the mutant in its place the suites that should notice run, until one fails. A suite that fails without
 * the mutant as well notices nothing, and ends the experiment.
 */
export const laboratory = async (tree, postgres) => {
  const { env, url } = postgres
  const inDatabase = []
  for (const [name, spec] of MODULES) {
    const red = await failureOf(tree, env, [spec])
    if (red) throw new Error(`Without a mutant this fails: ${red.spec}: ${red.sentence}`)
    const template = templateOn(url, name)
    await template.keep()
    for (const mutant of await databaseMutants(template.ask)) {
      const put = async () => void (await template.ask(mutant.sql))
      const groups = () => suitesFor(mutant, tree)
      inDatabase.push({ ...mutant, put, takeBack: template.restore, groups })
    }
  }
  const inSources = sourceMutants(tree).map((mutant) => ({
    ...mutant,
    put: () => tree.write(mutant.file, mutant.text),
    takeBack: () => tree.write(mutant.file, mutant.was),
    groups: () => mutant.suites.map((suite) => [suite].flat()),
  }))

  const green = new Set()
  const honest = async (killer) => {
    if (green.has(killer.spec)) return
    const red = await failureOf(tree, env, [killer.spec])
    if (red) throw new Error(`Without a mutant this fails: ${red.spec}: ${red.sentence}`)
    green.add(killer.spec)
  }
  const tried = async (mutant) => {
    let killer = null
    await mutant.put()
    try {
      for (const group of mutant.groups()) {
        killer = await failureOf(tree, env, group)
        if (killer) break
      }
    } finally {
      await mutant.takeBack()
    }
    if (killer) await honest(killer)
    return killer
  }
  return { mutants: [...inDatabase, ...inSources], tried }
}
