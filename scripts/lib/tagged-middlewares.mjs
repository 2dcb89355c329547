import Module, { createRequire } from "node:module"
import path from "node:path"

const HTTP = "@medusajs/framework/http"

/**
 * What the plugin tells Medusa to run before its routes, with what each middleware validates by: Medusa's
 * functions keep their schema to themselves, so they are asked while they are made.
 */
export const taggedMiddlewares = (root) => {
  const require = createRequire(path.join(root, "package.json"))
  const load = Module._load
  Module._load = (request, ...rest) => {
    const loaded = load(request, ...rest)
    if (request !== HTTP) return loaded
    return {
      ...loaded,
      validateAndTransformBody: (body) =>
        Object.assign(loaded.validateAndTransformBody(body), { body }),
      validateAndTransformQuery: (query, config) =>
        Object.assign(loaded.validateAndTransformQuery(query, config), { query }),
    }
  }
  try {
    require("ts-node").register({ swc: true, cwd: root, projectSearchDir: root })
    const { z } = require("@medusajs/framework/zod")
    return { z, routes: require(path.join(root, "src/api/middlewares.ts")).default.routes ?? [] }
  } finally {
    Module._load = load
  }
}
