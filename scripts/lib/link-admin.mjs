import { lstatSync, rmSync, statSync, symlinkSync } from "node:fs"
import path from "node:path"

/** Makes `src/admin` point to `admin/` again where a zip download or Windows lost the link. */
export const linkAdmin = (root) => {
  const link = path.join(root, "src", "admin")
  if (statSync(link, { throwIfNoEntry: false })?.isDirectory()) return
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  // A junction needs no privilege on Windows and is ignored elsewhere.
  if (process.platform === "win32") symlinkSync(path.join(root, "admin"), link, "junction")
  else symlinkSync("../admin", link)
}
