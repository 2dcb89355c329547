/** Answers with the wanted fields of an object; a path stands for the whole field it starts in. */
export const pick = (row: object, wanted: readonly string[]): Record<string, unknown> => {
  const names = new Set(wanted.map((path) => path.replace(/^\*/, "").split(".")[0]))
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)))
}
