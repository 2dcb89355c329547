/** Something in Medusa that can carry the id of the command that made it. */
export type Marked = { metadata?: Record<string, unknown> | null }

const NAME = "service_packages_operation"

/** Marks what a command makes in Medusa, so that its repetition finds it. */
export const markedBy = (operation_id: string): { metadata: Record<string, unknown> } => ({
  metadata: { [NAME]: operation_id },
})

/** The command that made something; null when a person or another program did. */
export const operationIn = ({ metadata }: Marked): string | null => {
  const id = metadata?.[NAME]
  return typeof id === "string" ? id : null
}

const REST = "service_packages_rest"

/** Marks the collection that asks for what is left of an order. */
export const RESTS: { metadata: Record<string, unknown> } = { metadata: { [REST]: true } }

/** True of the collection that asks for what is left of an order. */
export const isRest = ({ metadata }: Marked): boolean => metadata?.[REST] === true
