import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** Puts a shop into a folder of its own, which `remove` takes away; a shop that fails leaves none behind. */
export const inFolderOfItsOwn = async <Shop extends object>(
  furnish: (folder: string) => Promise<Shop>
) => {
  const folder = mkdtempSync(path.join(tmpdir(), "service-packages-shop-"))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    return { ...(await furnish(folder)), remove }
  } catch (error) {
    remove()
    throw error
  }
}
