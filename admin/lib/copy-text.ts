/**
 * Puts text on the clipboard and says whether it is there. Browsers hand out their clipboard over https
 * only, and shops open their admin by an address in the house: there a selected text is copied.
 */
export const copyText = async (text: string): Promise<boolean> => {
  if (navigator.clipboard) {
    return await navigator.clipboard.writeText(text).then(
      () => true,
      () => false
    )
  }
  const field = document.createElement("textarea")
  field.value = text
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand("copy")
  field.remove()
  return isCopied
}
