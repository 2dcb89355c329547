import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { invalid } from "../../errors/refuse"
import type { Coverage } from "../../domain/coverage"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type {
  PackageTemplateDTO,
  PackageTemplateItemDTO,
  UpdateTemplateInput,
} from "../../modules/package-template/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Command } from "../../modules/service-credit/ledger/operation"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { loadNames } from "../services/load-names"
import { loadMissingReferences } from "../services/load-covered"
import { updateTemplateStep } from "./update-template"

/** Services that an item of a template pays for from now on, in packages sold before too. */
export type ExtendTemplateCoverageInput = Command & {
  id: string
  item_id?: string
  coverage: Coverage[]
}

const itemOf = ({ items }: PackageTemplateDTO, item_id?: string): PackageTemplateItemDTO => {
  const [only] = items
  if (item_id === undefined && only && items.length === 1) return only
  if (item_id === undefined) {
    throw invalid("item_id: say which part of the package is to cover more.")
  }
  const item = items.find(({ id }) => id === item_id)
  if (!item) throw invalid(`item_id: ${item_id} is not a part of this package.`)
  return item
}

const isSame = (a: Coverage, b: Coverage) => a.kind === b.kind && a.reference_id === b.reference_id

const assertNew = (item: PackageTemplateItemDTO, coverage: readonly Coverage[]) => {
  for (const wanted of coverage) {
    const known = item.coverage.find((rule) => isSame(rule, wanted))
    if (known && known.cost !== wanted.cost) {
      throw invalid(
        `coverage: ${item.title} covers ${wanted.reference_id} already, for ${known.cost}.`
      )
    }
  }
}

const assertPresent = async (container: MedusaContainer, coverage: readonly Coverage[]) => {
  const [missing] = await loadMissingReferences(container, coverage)
  if (missing) {
    throw invalid(`coverage: the shop has no ${missing.kind} with id ${missing.reference_id}.`)
  }
}

// What the template covers already is not written again, but sold packages are still brought in line:
// so a call that broke off half-way is finished by repeating it.
const planExtensionStep = createStep(
  "service-packages-plan-extension",
  async ({ id, item_id, coverage }: ExtendTemplateCoverageInput, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const template = await templates.retrieveTemplate(id)
    const item = itemOf(template, item_id)
    assertNew(item, coverage)
    await assertPresent(container, coverage)
    const added = coverage.filter((rule) => !item.coverage.some((known) => isSame(known, rule)))
    const items = template.items.map((one) => ({
      id: one.id,
      title: one.title,
      unit_label: one.unit_label,
      units: one.units ?? 0,
      coverage: one.id === item.id ? [...one.coverage, ...added] : one.coverage,
    }))
    const changes: UpdateTemplateInput = added.length ? { items } : {}
    const services = await loadNames(container, coverage)
    return new StepResponse({ changes, template_item_id: item.id, services })
  }
)

type Extension = ExtendTemplateCoverageInput & { template_item_id: string; services: string }

// No compensation: a package that pays for more is not made to pay for less because of a later step.
const extendSoldStep = createStep(
  { name: "service-packages-extend-sold", noCompensation: true },
  async ({ id: template_id, item_id: _item, ...extension }: Extension, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const extended: string[] = []
    for (let after: string | null = ""; after !== null;) {
      const batch = await credits.extendCoverage({ ...extension, template_id, after })
      extended.push(...batch.extended)
      after = batch.after
    }
    return new StepResponse(extended)
  }
)

/**
 * Lets an item of a template pay for more services, in packages that were sold before too.
 *
 * @example
 * await extendTemplateCoverageWorkflow(container).run({
 *   input: {
 *     id: "pkgt_01",
 *     item_id: "pkgti_01",
 *     coverage: [{ kind: "product", reference_id: "prod_02", cost: 1 }],
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const extendTemplateCoverageWorkflow = createWorkflow(
  "service-packages-extend-template-coverage",
  (input: WorkflowData<ExtendTemplateCoverageInput>) => {
    const plan = planExtensionStep(input)
    const update = transform({ input, plan }, ({ input, plan }) => ({
      id: input.id,
      changes: plan.changes,
    }))
    const template = updateTemplateStep(update)
    const extension = transform({ input, plan }, ({ input, plan }) => ({
      ...input,
      template_item_id: plan.template_item_id,
      services: plan.services,
    }))
    const extended = extendSoldStep(extension)
    const updated = transform({ extended }, ({ extended }) => extended.map((id) => ({ id })))
    emitEvents({ "client_package.updated": updated })
    return new WorkflowResponse(template)
  }
)
