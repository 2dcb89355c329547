import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"

/**
 * Gives the demo a provider that writes to a folder instead of sending, and a page that shows the folder;
 * resolves to what Medusa is started with. The page is a plugin of the demo's own: no shop has it.
 */
export const openInbox = (root, folder, { reset }) => {
  const sources = path.join(root, "scripts", "demo", "inbox")
  const plugin = path.join(folder, "inbox-page")
  const built = path.join(plugin, ".medusa", "server", "src")
  const letters = path.join(folder, "inbox")
  rmSync(plugin, { recursive: true, force: true })
  if (reset) rmSync(letters, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  writeFileSync(path.join(plugin, "package.json"), '{ "name": "demo-inbox", "version": "1.0.0" }\n')
  symlinkSync(path.join(sources, "api"), path.join(built, "api"), "junction")
  const feed = {
    resolve: "@medusajs/medusa/notification-local",
    id: "local",
    options: { channels: ["feed"] },
  }
  const inbox = { resolve: sources, id: "demo-inbox", options: { channels: ["email", "sms"] } }
  const environment = {
    DEMO_INBOX: letters,
    NOTIFICATION_PROVIDERS: JSON.stringify([inbox, feed]),
    MERCHANTS_PLUGINS: JSON.stringify([{ resolve: plugin, options: {} }]),
  }
  // Medusa turns off the providers that whoever starts it does not name: a script on the same shop names them.
  writeFileSync(path.join(plugin, "environment.json"), JSON.stringify(environment))
  return environment
}
