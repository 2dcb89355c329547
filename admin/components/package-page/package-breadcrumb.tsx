import type { UIMatch } from "react-router-dom"
import { useClientPackage } from "../../hooks/client-packages"

/** What the page of a package is called in the trail above it. */
export const PackageBreadcrumb = ({ params }: UIMatch) => {
  const { data } = useClientPackage(params.id ?? "")
  return data ? <span>{data.client_package.title}</span> : null
}
