import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { fillShelves } from "../../scripts/demo/catalogue"
import { layGround } from "../../scripts/demo/ground"

/** `medusa exec seed.ts <file>`: Studio Elbe as it was before it sold packages; its ids go to the file. */
export default async function seed({ container, args: [file] }: ExecArgs) {
  if (!file) throw new MedusaError("invalid_data", "Name a file for the ids.")
  const ground = await layGround(container)
  const variants = await fillShelves(container, ground.sales_channel_id)
  writeFileSync(file, JSON.stringify({ ...ground, variants }))
}
