import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type {
  AdminPackageTemplate,
  AdminPackageTemplateListParams,
  AdminPackageTemplateListResponse,
} from "../../../src/types/http/package-template"
import { call } from "../../lib/call"
import { queryKeys } from "../../lib/query-keys"
import { useSeen, withPicked, type PickerProps } from "./picker"

type Page = Pick<AdminPackageTemplateListParams, "q" | "limit" | "offset">

const find = ({ q, limit, offset }: Page) =>
  call<AdminPackageTemplateListResponse>("/admin/package-templates", {
    query: { q, limit, offset, status: ["active"], order: "title" },
  })

const toOption = (template: AdminPackageTemplate) => ({
  value: template.id,
  label: template.title,
  template,
})

/** Picks one of the templates that are on sale. */
export const TemplatePicker = (props: PickerProps<AdminPackageTemplate | null>) => {
  const { value, onChange, label, ...input } = props
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useComboboxData({
      queryKey: queryKeys.of("template-picker"),
      queryFn: find,
      getOptions: ({ package_templates }) => package_templates.map(toOption),
    })
  const seen = useSeen(options)
  return (
    <Combobox
      {...input}
      aria-label={label}
      value={value?.id ?? ""}
      onChange={(id) => onChange((id && seen(id)?.template) || null)}
      options={withPicked(options, value ? [toOption(value)] : [])}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      fetchNextPage={() => void fetchNextPage()}
      isFetchingNextPage={isFetchingNextPage}
    />
  )
}
