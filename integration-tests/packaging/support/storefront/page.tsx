import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { isRefused, packages } from "medusa-plugin-service-packages/client"
import { packageHooks, packageKeys } from "medusa-plugin-service-packages/client/react"
import { renderToString } from "react-dom/server"

const shop = packages({ client: { fetch: () => Promise.reject(new Error("away")) } })
const { usePackages, useApply } = packageHooks(shop)

const Left = ({ cart_id }: { cart_id: string }) => {
  const { data, isPending } = usePackages({ status: ["active"] })
  const apply = useApply(cart_id)
  if (isRefused(apply.error, "package_exhausted")) return <p>Buy again</p>
  if (isPending) return <p>Loading</p>
  const units: number = data?.client_packages[0]?.units.available ?? 0
  return <button onClick={() => apply.mutate({})}>{units} left</button>
}

export const html = () =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <Left cart_id={packageKeys.quote("cart_1")[2]} />
    </QueryClientProvider>
  )
