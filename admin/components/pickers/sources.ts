import type { CoverageKind } from "../../../src/domain/coverage"
import type {
  AdminPackageTemplate,
  AdminPackageTemplateListResponse,
} from "../../../src/types/http/package-template"
import { findReferences, type Reference } from "../../hooks/references"
import { call } from "../../lib/call"
import { customerName } from "../../lib/names"
import type { Picked } from "../../lib/picked"
import { sdk } from "../../lib/sdk"
import type { Pickable, Source } from "./use-search"

/** The shop's customers, told apart by their e-mail. */
export const CUSTOMERS: Source<Pickable> = {
  key: "customers",
  find: async (search) => {
    const fields = "id,email,first_name,last_name,company_name"
    const { customers, ...page } = await sdk.admin.customer.list({ ...search, fields })
    const found = customers.map((one) => {
      const name = customerName(one)
      return { id: one.id, name, label: name === one.email ? name : `${name} · ${one.email}` }
    })
    return { ...page, found }
  },
}

/** The shop's customer groups. */
export const CUSTOMER_GROUPS: Source<Picked> = {
  key: "customer-groups",
  find: async (search) => {
    const answer = await sdk.admin.customerGroup.list({ ...search, fields: "id,name" })
    const { customer_groups, ...page } = answer
    return { ...page, found: customer_groups.map(({ id, name }) => ({ id, name: name ?? id })) }
  },
}

/** A template as something that can be picked. */
export const pickableTemplate = (template: AdminPackageTemplate) => ({
  id: template.id,
  name: template.title,
  template,
})

/** The templates that are on sale. */
export const TEMPLATES_ON_SALE: Source<ReturnType<typeof pickableTemplate>> = {
  key: "templates",
  find: async (search) => {
    const query = { ...search, status: ["active"], order: "title" }
    const path = "/admin/package-templates"
    const answer = await call<AdminPackageTemplateListResponse>(path, { query })
    const { package_templates, ...page } = answer
    return { ...page, found: package_templates.map(pickableTemplate) }
  },
}

/** The shop's things of a kind. */
export const thingsOf = (kind: CoverageKind): Source<Reference> => ({
  key: kind,
  find: async (search) => await findReferences(kind, search),
})
