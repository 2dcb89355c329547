/** The element of a list that a test counts on; a list without it fails the test. */
export const nth = <T>(list: readonly T[], at = 0): T => {
  const found = list[at]
  if (found === undefined) throw new Error(`There is no element ${at} among ${list.length}.`)
  return found
}
