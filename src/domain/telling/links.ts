/** Fills the blanks of an address, `{package_id}`; what is not known leaves no address. */
export const filledLink = (
  address: string | undefined,
  blanks: Readonly<Record<string, string | null>>
): string | null => {
  if (address === undefined) return null
  let isWhole = true
  const filled = address.replace(/\{(\w+)\}/g, (_blank, name: string) => {
    const value = blanks[name] ?? null
    isWhole &&= value !== null
    return encodeURIComponent(value ?? "")
  })
  return isWhole ? filled : null
}
