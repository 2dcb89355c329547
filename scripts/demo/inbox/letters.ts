import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

/** A mail or an SMS as it lies in the demo's folder. */
export type StoredLetter = {
  id: string
  at: string
  channel: string
  to: string
  subject: string
  html: string
  text: string
}

/** Where the demo keeps what its shop sends. */
export const inboxFolder = (): string => path.resolve(process.env.DEMO_INBOX ?? ".demo/inbox")

/** Writes a letter to the folder: as data, and a mail as a page that a browser opens by itself. */
export const keepLetter = (letter: Omit<StoredLetter, "id">): string => {
  const folder = inboxFolder()
  mkdirSync(folder, { recursive: true })
  const id = `${letter.at.replace(/\D/g, "")}-${process.hrtime.bigint()}`
  writeFileSync(path.join(folder, `${id}.json`), JSON.stringify({ id, ...letter }, null, 2))
  if (letter.html) writeFileSync(path.join(folder, `${id}.html`), letter.html)
  return id
}

/** The letters of the folder, the newest first. */
export const readLetters = (): StoredLetter[] => {
  const folder = inboxFolder()
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as StoredLetter)
}
