// The React half of the client: each name is written out, and kept through every minor version.
export { packageHooks, type HookOptions } from "./hooks"
export { packageKeys, packageQueries } from "./queries"
