import { accessSync, constants, existsSync, mkdirSync } from "node:fs"
import { userInfo } from "node:os"
import path from "node:path"
import { Sorry } from "./sorry.mjs"

// Where the demo, npm, Medusa and its admin write.
const PLACES = [".", ".demo", ".demo/medusa.log", ".medusa", ".medusa/client", "node_modules"]

/** Makes the demo's own folder, and refuses a checkout that this user may not write to. */
export const openFolder = (root) => {
  for (const place of PLACES.map((name) => path.join(root, name))) {
    try {
      if (existsSync(place)) accessSync(place, constants.W_OK)
    } catch {
      const user = userInfo().username
      throw new Sorry(
        `${user} may not write to ${place}. Start the demo as the owner of that folder.`
      )
    }
  }
  const folder = path.join(root, ".demo")
  mkdirSync(folder, { recursive: true })
  return folder
}
