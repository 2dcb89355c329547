import path from "node:path"
import ts from "typescript"

const nameOf = (type) => type.aliasSymbol?.name

/** Schemas of the answers that route files declare (`MedusaResponse<Answer>`), and of the types they name. */
export const answerSchemas = (root, files) => {
  const config = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    options
  )
  const checker = program.getTypeChecker()
  const components = {}

  const isOurs = (type) =>
    type.aliasSymbol?.declarations?.some(({ getSourceFile }) => getSourceFile) &&
    type.aliasSymbol.declarations.some((one) =>
      one.getSourceFile().fileName.startsWith(path.join(root, "src").split(path.sep).join("/"))
    ) &&
    !type.aliasTypeArguments

  const union = (types) => {
    const values = types.filter((one) => one.isStringLiteral() || one.isNumberLiteral())
    const rest = types.filter((one) => !values.includes(one))
    const isBoolean = rest.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2
    const others = isBoolean
      ? rest.filter(({ flags }) => !(flags & ts.TypeFlags.BooleanLiteral))
      : rest
    const parts = [
      ...(values.length ? [{ enum: values.map(({ value }) => value).sort() }] : []),
      ...(isBoolean ? [{ type: "boolean" }] : []),
      ...others.map((one) => schemaOf(one)),
    ]
    return parts.length === 1 ? parts[0] : { anyOf: parts }
  }

  const object = (type) => {
    const properties = {}
    const required = []
    for (const property of checker.getPropertiesOfType(type)) {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0
      const of = checker.getTypeOfSymbol(property)
      const said = ts.displayPartsToString(property.getDocumentationComment(checker))
      const schema = schemaOf(isOptional ? checker.getNonNullableType(of) : of)
      properties[property.name] = said && !schema.$ref ? { ...schema, description: said } : schema
      if (!isOptional) required.push(property.name)
    }
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    return {
      type: "object",
      ...(Object.keys(properties).length && { properties }),
      ...(required.length && { required }),
      ...(index && { additionalProperties: schemaOf(index) }),
    }
  }

  const inline = (type) => {
    const { flags } = type
    if (flags & ts.TypeFlags.Any || flags & ts.TypeFlags.Unknown) return {}
    if (flags & ts.TypeFlags.Null) return { type: "null" }
    if (flags & ts.TypeFlags.StringLiteral || flags & ts.TypeFlags.NumberLiteral) {
      return { const: type.value }
    }
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === "true" }
    if (flags & ts.TypeFlags.String) return { type: "string" }
    if (flags & ts.TypeFlags.Number) return { type: "number" }
    if (type.isUnion()) return union(type.types)
    if (checker.isArrayType(type)) {
      return { type: "array", items: schemaOf(checker.getTypeArguments(type)[0]) }
    }
    return object(type)
  }

  const schemaOf = (type) => {
    const name = nameOf(type)
    if (!name || !isOurs(type)) {
      return isMedusas(type)
        ? { type: "object", description: "As Medusa answers it." }
        : inline(type)
    }
    if (!(name in components)) {
      components[name] = {}
      components[name] = inline(type)
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  const isMedusas = (type) =>
    (type.symbol?.declarations ?? []).some((one) =>
      one.getSourceFile().fileName.includes("/node_modules/@medusajs/")
    )

  const answers = {}
  for (const file of files) {
    const source = program.getSourceFile(path.join(root, file))
    for (const statement of source?.statements.filter(ts.isVariableStatement) ?? []) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer || !ts.isArrowFunction(initializer)) continue
        const said = initializer.parameters
          .map(({ type }) => type)
          .find(
            (type) =>
              type && ts.isTypeReferenceNode(type) && type.typeName.getText() === "MedusaResponse"
          )
        const [answer] = said?.typeArguments ?? []
        if (answer) {
          answers[`${name.getText()} ${file}`] = schemaOf(checker.getTypeFromTypeNode(answer))
        }
      }
    }
  }
  return { answers, components }
}
