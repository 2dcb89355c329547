import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query"
import { productsQueryKeys } from "@medusajs/dashboard/hooks"
import type {
  AdminCreatePackageTemplate,
  AdminExtendTemplateCoverage,
  AdminPackageTemplate,
  AdminPackageTemplateDeleteResponse,
  AdminPackageTemplateListParams,
  AdminPackageTemplateListResponse,
  AdminPackageTemplateResponse,
  AdminPublishPackageTemplate,
  AdminUpdatePackageTemplate,
} from "../../src/types/http/package-template"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const PATH = "/admin/package-templates"
const changes = [productsQueryKeys.all]

/** What the shop sells packages from. */
export const usePackageTemplates = (
  query: AdminPackageTemplateListParams,
  options: { enabled?: boolean } = {}
) =>
  useQuery({
    queryKey: queryKeys.of("package-templates", query),
    queryFn: () => call<AdminPackageTemplateListResponse>(PATH, { query }),
    placeholderData: keepPreviousData,
    ...options,
  })

// A draft pays for nothing yet; what was sold of a template off sale goes on paying.
const PAYING = ["active", "archived"] as const

/** The templates that pay for each of a few services: one entry for each service and template. */
export const useCoveringTemplates = (
  variant_ids: readonly string[],
  options: { enabled?: boolean } = {}
): { of: string; template: AdminPackageTemplate }[] =>
  useQueries({
    queries: variant_ids.map((covers_variant_id) => ({
      queryKey: queryKeys.of("package-templates", { covers_variant_id }),
      queryFn: () =>
        call<AdminPackageTemplateListResponse>(PATH, {
          query: { covers_variant_id, status: PAYING },
        }),
      ...options,
    })),
    combine: (answers) =>
      answers.flatMap(({ data }, index) =>
        (data?.package_templates ?? []).map((template) => ({
          of: variant_ids[index] ?? "",
          template,
        }))
      ),
  })

const keyOf = (id: string) => queryKeys.of("package-template", id)

/** One template with what stands between it and its sale. */
export const usePackageTemplate = (id: string, options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => call<AdminPackageTemplateResponse>(`${PATH}/${id}`),
    ...options,
  })

/** Writes a new draft. */
export const useCreateTemplate = () =>
  useCommand<AdminCreatePackageTemplate, AdminPackageTemplateResponse>({ path: PATH, quiet: true })

const useChange = <Body extends object>(id: string, verb: string) =>
  useCommand<Body, AdminPackageTemplateResponse>({
    path: `${PATH}/${id}${verb}`,
    changes,
    quiet: true,
  })

/** Changes a template; sold packages keep their terms. */
export const useUpdateTemplate = (id: string) => useChange<AdminUpdatePackageTemplate>(id, "")

/** Puts a template on sale; the refusal's `checks` say what is in the way. */
export const usePublishTemplate = () =>
  useCommand<AdminPublishPackageTemplate & { id: string }, AdminPackageTemplateResponse>({
    path: ({ id }) => `${PATH}/${id}/publish`,
    body: ({ id: _, ...body }) => body,
    changes,
    quiet: true,
  })

/** Takes a template off sale. */
export const useArchiveTemplate = (id: string) => useChange<Record<string, never>>(id, "/archive")

/** Makes a draft like it. */
export const useDuplicateTemplate = (id: string) =>
  useChange<Record<string, never>>(id, "/duplicate")

/** Lets a template pay for more services, in sold packages too. */
export const useExtendCoverage = (id: string) =>
  useChange<AdminExtendTemplateCoverage>(id, "/extend-coverage")

/** Deletes a template that was never sold. */
export const useDeleteTemplate = (id: string) =>
  useCommand<Record<string, never>, AdminPackageTemplateDeleteResponse>({
    method: "DELETE",
    path: `${PATH}/${id}`,
    changes,
    gone: keyOf(id),
    quiet: true,
  })
