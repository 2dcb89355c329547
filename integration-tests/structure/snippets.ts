import path from "node:path"
import ts from "typescript"
import { ROOT } from "./source"

// What every example may speak of without saying where it comes from.
const GIVEN = `
declare global {
  const container: import("@medusajs/framework/types").MedusaContainer
  const sdk: import("@medusajs/js-sdk").default
  const cartId: string
}
export {}
`

const AT_HOME = {
  "medusa-plugin-service-packages/domain": ["src/domain/public.ts"],
  "medusa-plugin-service-packages/*": ["src/*/index.ts"],
}

const options = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile)
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  return {
    ...parsed.options,
    noEmit: true,
    noUnusedLocals: false,
    baseUrl: ROOT,
    paths: AT_HOME,
  }
}

/** A piece of TypeScript, maybe with markup in it, and where it is written. */
export type Example = { at: string; text: string; jsx?: boolean }

/** What the compiler says about examples, each a module of its own: where it is written, line, sentence. */
export const compile = (examples: readonly Example[]): string[] => {
  const settings = options()
  const host = ts.createCompilerHost(settings)
  const folder = path.join(ROOT, "integration-tests", "structure", "examples")
  const given = path.join(folder, "given.d.mts")
  const texts = new Map([[given, GIVEN]])
  const names = new Map<string, string>()
  examples.forEach(({ at, text, jsx }, n) => {
    const file = path.join(folder, jsx ? `${n}.tsx` : `${n}.mts`)
    texts.set(file, `${text}\nexport {}\n`)
    names.set(file, at)
  })
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file)
    if (text === undefined) return getSourceFile(file, version, ...rest)
    return ts.createSourceFile(file, text, version, true)
  }
  const program = ts.createProgram([...texts.keys()], settings, host)
  return [...names].flatMap(([file, at]) => {
    const source = program.getSourceFile(file)
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]
    return found.map(({ start = 0, messageText }) => {
      const line = source ? source.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `${at}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`
    })
  })
}
