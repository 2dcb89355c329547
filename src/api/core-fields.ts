import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { PACKAGE_TEMPLATE_MODULE } from "../modules/package-template"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import { isOwnRoute } from "./own-routes"
import { assertRight } from "./rights"

const OURS: readonly (string | undefined)[] = [PACKAGE_TEMPLATE_MODULE, SERVICE_CREDIT_MODULE]

type Alias = { name: string | string[] }
type Relationship = { serviceName: string; alias: string }
type Joiner = {
  serviceName?: string
  alias?: Alias | Alias[]
  relationships?: Relationship[]
  extends?: {
    serviceName: string
    fieldAlias?: Record<string, unknown>
    relationship: Relationship
  }[]
}

const namesIn = ({ serviceName, alias, relationships = [], extends: added = [] }: Joiner) => {
  const own = OURS.includes(serviceName) ? [alias ?? []].flat().flatMap(({ name }) => name) : []
  const leading = relationships.filter((one) => OURS.includes(one.serviceName))
  // A link of the shop's own to one of our entities leads to it under any name it chose.
  const linked = added
    .filter((one) => !OURS.includes(one.serviceName))
    .filter((one) => leading.length || OURS.includes(one.relationship.serviceName))
    .flatMap((one) => [one.relationship.alias, ...Object.keys(one.fieldAlias ?? {})])
  return [...own, ...leading.map((one) => one.alias), ...linked]
}

let names: ReadonlySet<string> | undefined

/** Every name under which core's `fields` reach an entity of the plugin, links of the shop included. */
const entityNames = (): ReadonlySet<string> => {
  const joiners: Joiner[] = MedusaModule.getAllJoinerConfigs()
  names ??= new Set(joiners.flatMap(namesIn))
  return names
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
}

// Words, whatever stands between them: core accepts paths, stars, signs and spaces around a name.
const namesOurs = ({ q: _searchedFor, ...query }: Record<string, unknown>): boolean =>
  textsIn(query).some((text) => text.split(/\W+/).some((word) => entityNames().has(word)))

/**
 * A middleware that asks for the right to read packages when a query to one of core's routes names an
 * entity of ours; our own routes ask for their rights themselves.
 */
export const guardCoreFields = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const isCores = !isOwnRoute(req.originalUrl.split("?", 1)[0] ?? "")
  if (isCores && namesOurs(req.query)) await assertRight(req, "read")
  next()
}
