import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { PACKAGE_TEMPLATE_MODULE } from "../../src/modules/package-template"
import type PackageTemplateModuleService from "../../src/modules/package-template/service"
import { seedStudio } from "./studio-elbe"

/** `medusa exec scripts/demo/seed.ts <file> [empty]`: seeds Studio Elbe and writes its ids, or why not, to the file. */
export default async function seed({ container, args: [file, size] }: ExecArgs) {
  if (!file) throw new MedusaError("invalid_data", "Name a file for the ids.")
  const packages = size !== "empty"
  const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const [, present] = await templates.listTemplates({}, { take: 1 })
  const result =
    present && !packages
      ? {
          refused: 'This shop has packages already. "npm run demo -- --reset --empty" starts over.',
        }
      : await seedStudio(container, { packages })
  writeFileSync(file, JSON.stringify(result))
}
