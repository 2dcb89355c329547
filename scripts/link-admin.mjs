import path from "node:path"
import { fileURLToPath } from "node:url"
import { linkAdmin } from "./lib/link-admin.mjs"

linkAdmin(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."))
