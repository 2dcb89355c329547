import type { MedusaContainer } from "@medusajs/framework/types"
import { isOver } from "../../domain/validity"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { loadShop } from "./load-shop"

/** Leaves out the templates whose fixed last day is over: who bought one now could not use it. */
export const stillOnSale = async (
  container: MedusaContainer,
  templates: readonly PackageTemplateDTO[]
): Promise<PackageTemplateDTO[]> => {
  const isSeasonal = templates.some(({ validity }) => validity !== null && "until" in validity)
  const today = isSeasonal ? (await loadShop(container)).today : null
  return templates.filter(({ validity }) => today === null || !isOver(validity, today))
}
