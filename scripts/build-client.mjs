import { readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const client = path.join(root, ".medusa/server/src/client")

/**
 * Medusa's build writes CommonJS alone. Browsers' bundlers get the client as ES modules beside it: two
 * entries and what they share, with nothing of the server.
 */
await build({
  configFile: false,
  root,
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir: client,
    emptyOutDir: false,
    minify: false,
    target: "es2022",
    lib: {
      entry: {
        index: path.join(root, "src/client/index.ts"),
        "react/index": path.join(root, "src/client/react/index.ts"),
      },
      formats: ["es"],
    },
    rollupOptions: {
      external: ["@tanstack/react-query"],
      output: { entryFileNames: "[name].mjs", chunkFileNames: "shared/[name].mjs" },
    },
  },
})

// What `import` finds has to say that it is an ES module, in its types as well.
for (const entry of ["", "react"]) {
  writeFileSync(path.join(client, entry, "index.d.mts"), 'export * from "./index.js"\n')
}
if (!readdirSync(client).includes("index.mjs")) throw new Error("The client was not built.")
