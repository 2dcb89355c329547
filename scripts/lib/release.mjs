/** The fields that only whoever publishes can fill in: where the project lives, and who answers for it. */
const PUBLISHERS = ["repository", "homepage", "bugs", "author"]

/** The words by which Medusa's integrations page finds a plugin: two that it asks for, and a shelf. */
const KEYWORDS = ["medusa-v2", "medusa-plugin-integration", "medusa-plugin-other"]

const PAPERS = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"]
const CODE = /^\.medusa\/server\/src\/.+\.(js|mjs|d\.ts)$/
const PRIVATE = /__tests__|\.(spec|test)\.|integration-tests|medusa-config|\.env/
const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.]+)?$/

const isEmpty = (value) =>
  !value || (typeof value === "object" && !value.url && !value.name && !value.email)

const inManifest = (manifest) => [
  ...PUBLISHERS.filter((field) => isEmpty(manifest[field])).map(
    (field) => `package.json: ${field} is missing; only the publisher can fill it in`
  ),
  ...KEYWORDS.filter((word) => !manifest.keywords?.includes(word)).map(
    (word) => `package.json: keyword ${word} is missing; Medusa's integrations page looks for it`
  ),
  ...["name", "description", "license", "engines", "exports", "files", "peerDependencies"]
    .filter((field) => !manifest[field])
    .map((field) => `package.json: ${field} is missing`),
  ...(manifest.private ? ["package.json: private keeps npm from publishing it"] : []),
  ...(SEMVER.test(manifest.version ?? "") ? [] : ["package.json: version is no semantic version"]),
  ...(manifest.publishConfig?.provenance === true && manifest.publishConfig?.access === "public"
    ? []
    : ["package.json: publishConfig lacks access: public or provenance: true"]),
]

const inChangelog = (changelog, version) => {
  const [, date, text = ""] =
    new RegExp(
      `^## ${version?.replaceAll(".", "\\.")} \\((\\d{4}-\\d{2}-\\d{2})\\)$([^]*?)(?=^## |(?![^]))`,
      "m"
    ).exec(changelog) ?? []
  if (!date) return [`CHANGELOG.md: no heading "## ${version} (YYYY-MM-DD)"`]
  return text.trim() ? [] : [`CHANGELOG.md: nothing is said about ${version}`]
}

const inPackage = (files) => [
  ...PAPERS.filter((paper) => !files.includes(paper)).map(
    (paper) => `npm pack: ${paper} is missing`
  ),
  ...(files.some((file) => CODE.test(file)) ? [] : ["npm pack: nothing is built; npm run build"]),
  ...files
    .filter((file) => PRIVATE.test(file) || !(PAPERS.includes(file) || CODE.test(file)))
    .map((file) => `npm pack: ${file} does not belong to what a shop installs`),
]

const inWorkflow = (workflow) =>
  /id-token:\s*write/.test(workflow) && /npm publish/.test(workflow)
    ? []
    : [".github/workflows/release.yml: provenance needs id-token: write and npm publish in CI"]

/** Everything that is still missing for a release, a sentence each; none when it can go out. */
export const problemsOf = ({ manifest, changelog, files, workflow }) => [
  ...inManifest(manifest),
  ...inChangelog(changelog, manifest.version),
  ...inPackage(files),
  ...inWorkflow(workflow),
]
