import { readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import ts from "typescript"

export const ROOT = path.resolve(__dirname, "../..")

/** Every TypeScript file below a folder of the repository, tests and the admin link left out. */
export const sourceFiles = (folder: string): string[] => {
  const base = path.join(ROOT, folder)
  if (!statSync(base, { throwIfNoEntry: false })) return []
  return readdirSync(base, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === "__tests__" ? [] : sourceFiles(file)
      return entry.isFile() && /\.tsx?$/.test(entry.name) ? [file] : []
    })
    .sort()
}

/** The syntax tree of a file, or of the text given instead of its content. */
export const parse = (file: string, text = readFileSync(path.join(ROOT, file), "utf8")) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)

/** Calls `visit` for every node of a tree, parents first. */
export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

export type Import = { specifier: string; typeOnly: boolean }

/** What a file imports, in whatever way: import, re-export, `import()`, `require()`, type reference. */
export const importsOf = (source: ts.SourceFile): Import[] => {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly })
  }
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true)
    }
    if (ts.isExternalModuleReference(node)) add(node.expression, false)
    if (ts.isCallExpression(node) && isLoading(node.expression)) add(node.arguments[0], false)
  })
  return found
}

const isLoading = (callee: ts.Expression) =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(callee) && callee.text === "require")

const isTypeOnly = (clause: ts.ImportClause | undefined) => {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  )
}
