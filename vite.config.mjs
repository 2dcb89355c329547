import { transformWithEsbuild } from "vite"

const small = async (code, fileName, format) => {
  const options = { loader: "js", format, minify: true, charset: "utf8", sourcemap: false }
  return (await transformWithEsbuild(code, fileName, options)).code
}

// Tailwind looks for classes in `.js`, browsers and bundlers for `.mjs`: Medusa's names have no ending.
const named = (format) => (format === "cjs" ? "parts/[name].js" : "parts/[name].mjs")

/**
 * Read by `medusa plugin:build`, which leaves the admin bundle as large as it was written. The shop's own
 * build makes it small for browsers either way; this makes the package small for whoever installs it.
 * Class names are text and stay as they are, so the shop's Tailwind finds them.
 */
export default {
  // What a server of this checkout serves by itself is no part of what a shop installs.
  publicDir: false,
  json: { namedExports: false },
  plugins: [
    {
      name: "small-admin-bundle",
      apply: "build",
      outputOptions: (options) => ({ ...options, chunkFileNames: named(options.format) }),
      // Last of all: Vite itself writes out the code of a library anew when a chunk is rendered.
      generateBundle: async ({ format }, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue
          chunk.code = await small(chunk.code, chunk.fileName, format === "cjs" ? "cjs" : "esm")
        }
      },
    },
  ],
}
