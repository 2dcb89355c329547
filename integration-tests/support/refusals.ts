import { MedusaError } from "@medusajs/framework/utils"

/** The codes of what did not go through; anything but a refusal is thrown on, since nobody expects it. */
export const refusalsIn = async (work: readonly Promise<unknown>[]): Promise<string[]> => {
  const settled = await Promise.allSettled(work)
  return settled.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return []
    const reason: unknown = outcome.reason
    if (!(reason instanceof MedusaError) || reason.type !== MedusaError.Types.NOT_ALLOWED) {
      throw reason
    }
    return [String(reason.code)]
  })
}
