import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import manifest from "../../package.json"
import { ROOT } from "./source"

const check = (folder?: string) => {
  const args = [path.join(ROOT, "scripts/release-check.mjs"), ...(folder ? [folder] : [])]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  const problems = stderr
    .split("\n")
    .flatMap((line) => (line.startsWith("- ") ? [line.slice(2)] : []))
  return { status, problems, last: stdout.trim() }
}

const OF_THE_PUBLISHER = {
  repository: { type: "git", url: "git+https://example.com/salon/packages.git" },
  homepage: "https://example.com/salon",
  bugs: { url: "https://example.com/salon/issues" },
  author: "Mia Elbe <mia@example.com>",
}

const CHANGELOG = `# Changelog\n\n## Unreleased\n\n## ${manifest.version} (2026-12-01)\n\n- Sell packages.\n`

describe("the check before a release", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "service-packages-release-"))
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  beforeEach(() => {
    for (const paper of ["README.md", "LICENSE", ".github/workflows/release.yml"]) {
      cpSync(path.join(ROOT, paper), path.join(folder, paper), { recursive: true })
    }
    put("CHANGELOG.md", CHANGELOG)
    put(".medusa/server/src/workflows/index.js", "")
    put("package.json", JSON.stringify({ ...manifest, ...OF_THE_PUBLISHER }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("names, of this repository, the fields that only its publisher can fill in", () => {
    const { status, problems } = check()
    const missing = Object.keys(OF_THE_PUBLISHER).filter((field) => !(field in manifest))
    expect(status).toBe(missing.length || problems.length ? 1 : 0)
    for (const field of missing) {
      expect(problems).toContain(
        `package.json: ${field} is missing; only the publisher can fill it in`
      )
    }
    expect(problems.filter((one) => /keyword|publishConfig|release\.yml/.test(one))).toEqual([])
  })

  it("lets a complete release go out", () => {
    expect(check(folder)).toEqual({ status: 0, problems: [], last: "Ready to be released." })
  })

  it("lists everything that a release lacks, at once", () => {
    const { name, version, files, exports: entries } = manifest
    put("package.json", JSON.stringify({ name, version, files, exports: entries, author: "" }))
    put("CHANGELOG.md", `## ${version} (2026-12-01)\n`)
    put(".github/workflows/release.yml", "on: push\n")
    put(".medusa/server/src/workflows/index.spec.js", "")
    const { status, problems } = check(folder)
    expect(status).toBe(1)
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^package\.json: author is missing/),
        expect.stringMatching(/^package\.json: keyword medusa-v2 is missing/),
        expect.stringMatching(/^package\.json: keyword medusa-plugin-integration is missing/),
        "package.json: license is missing",
        "package.json: publishConfig lacks access: public or provenance: true",
        `CHANGELOG.md: nothing is said about ${version}`,
        "npm pack: .medusa/server/src/workflows/index.spec.js does not belong to what a shop installs",
        expect.stringMatching(/^\.github\/workflows\/release\.yml: provenance needs id-token/),
      ])
    )
  })

  it("holds back what is not built, and a version without its day in the changelog", () => {
    put("CHANGELOG.md", "# Changelog\n\n## Unreleased\n")
    rmSync(path.join(folder, ".medusa"), { recursive: true })
    expect(check(folder)).toMatchObject({
      status: 1,
      problems: [
        `CHANGELOG.md: no heading "## ${manifest.version} (YYYY-MM-DD)"`,
        "npm pack: nothing is built; npm run build",
      ],
    })
  })
})
