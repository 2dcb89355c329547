import path from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import ts from "typescript"

/** How TypeScript finds a package, in projects of today and of yesterday. */
export const RESOLUTIONS = ["node", "node16", "bundler"] as const

type Resolution = (typeof RESOLUTIONS)[number]

const HOW: Record<Resolution, ts.CompilerOptions> = {
  node: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Node10 },
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
}

/** What the compiler says about a project's files: file, line, sentence. */
export const complaints = (root: string, resolution: Resolution, files: string[]): string[] => {
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    {
      ...HOW[resolution],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      jsx: ts.JsxEmit.ReactJSX,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
      types: [],
    }
  )
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    const name = file ? path.relative(root, file.fileName) : ""
    return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`
  })
}

/** What a bundler for browsers makes of a few lines, as small as it is sent. */
export const bundled = async (root: string, lines: string[], external: string[] = []) => {
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    external,
  })
  const code = outputFiles.map(({ text }) => text).join("\n")
  return { code, gzipped: gzipSync(code).length }
}
