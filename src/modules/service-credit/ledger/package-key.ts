import type { Command } from "./operation"

/**
 * The key of a command on one of several packages: the caller's own, or for the plugin itself a
 * name that can take effect only once in a package's life.
 */
export const packageKey = (
  command: Command,
  verb: string,
  id: string,
  of: number
): string | null => {
  if (command.key) return of === 1 ? command.key : `${command.key}:${id}`
  return command.actor.type === "system" ? `${verb}:${id}` : null
}
