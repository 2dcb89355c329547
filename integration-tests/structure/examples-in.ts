import ts from "typescript"

/** What the comment above an exported constant gives as its example; null where there is none. */
export const exampleOf = (source: ts.SourceFile, constant: string): string | null => {
  const statement = source.statements.find(
    (one) =>
      ts.isVariableStatement(one) &&
      one.declarationList.declarations.some(({ name }) => name.getText() === constant)
  )
  const tag = statement && ts.getJSDocTags(statement).find((one) => one.tagName.text === "example")
  return (tag && ts.getTextOfJSDocComment(tag.comment)) ?? null
}
