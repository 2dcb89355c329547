/** The files of the repository that a file imports or passes on. */
export const importsOf: (file: string) => string[]
/** Files with everything they import, and what that imports; `isFollowed` says whose imports count. */
export const closureOf: (
  files: readonly string[],
  isFollowed?: (file: string) => boolean
) => Set<string>
