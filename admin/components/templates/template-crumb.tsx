import { usePackageTemplate } from "../../hooks/package-templates"

/** A template's title, as a step of the way to its page. */
export const TemplateCrumb = ({ id = "" }: { id?: string }) => {
  const { data } = usePackageTemplate(id, { enabled: id !== "" })
  return <>{data?.package_template.title}</>
}
