import { accessSync, constants, existsSync, mkdirSync } from "node:fs"
import { userInfo } from "node:os"
import path from "node:path"
import { Sorry } from "./sorry.mjs"

// Where the demo, npm, Medusa and its admin write.
const PLACES = [".", ".medusa", ".medusa/client", "node_modules"]
const OWN_PLACES = [".", "medusa.log"]

/** Makes the demo's own folder, and refuses one or a checkout that this user may not write to. */
export const openFolder = (root, folder) => {
  const places = [
    ...PLACES.map((name) => path.join(root, name)),
    ...OWN_PLACES.map((name) => path.join(folder, name)),
  ]
  for (const place of places) {
    try {
      if (existsSync(place)) accessSync(place, constants.W_OK)
    } catch {
      const user = userInfo().username
      throw new Sorry(
        `${user} may not write to ${place}. Start the demo as the owner of that folder.`
      )
    }
  }
  mkdirSync(folder, { recursive: true })
  return folder
}
