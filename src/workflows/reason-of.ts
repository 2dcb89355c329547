// Medusa hands errors of a workflow on as plain objects; of those, too, the log is to say what they are.
const told = (error: object): string | null => {
  const { message, code } = error as { message?: unknown; code?: unknown }
  if (typeof message !== "string" || !message) return null
  return typeof code === "string" ? `${message} (${code})` : message
}

/** The reason that an error gives, in words a log can show, whatever was thrown. */
export const reasonOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return String(error)
  const inner: unknown = "error" in error ? error.error : undefined
  return told(error) ?? (inner === undefined ? JSON.stringify(error) : reasonOf(inner))
}
