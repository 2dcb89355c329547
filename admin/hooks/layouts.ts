import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { CUSTOMER_LAYOUT, ORDER_LAYOUT, type PageLayout } from "../lib/card-layout"
import { sdk } from "../lib/sdk"

// The key under which the dashboard keeps layouts, so that its pages read them anew, too.
const keyOf = ({ zone }: PageLayout) => [["layouts"], "configuration", zone]

/** How the customer page is arranged: `is_free` while neither the shop nor the user saved a layout. */
export const useCustomerLayout = () => {
  const { data, ...query } = useQuery({
    queryKey: keyOf(CUSTOMER_LAYOUT),
    queryFn: () => sdk.admin.layouts.retrieveConfiguration(CUSTOMER_LAYOUT.zone),
  })
  const widgets = data?.default_configuration?.configuration?.widgets ?? {}
  return {
    ...query,
    is_free: data !== undefined && !data.default_configuration && !data.personal_configuration,
    has_card: "widget:service-packages:customer" in widgets,
  }
}

const place = async ({ zone, widgets }: PageLayout): Promise<void> => {
  const saved = await sdk.admin.layouts.retrieveConfiguration(zone)
  if (saved.default_configuration ?? saved.personal_configuration) return
  await sdk.admin.layouts.setConfiguration(zone, { is_default: true, configuration: { widgets } })
}

/** Puts the packages under the customer's name and first beside an order, for everybody; a layout that was saved stays. */
export const usePlaceCard = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await Promise.all([place(CUSTOMER_LAYOUT), place(ORDER_LAYOUT)])
    },
    onSettled: async () => {
      const stale = [CUSTOMER_LAYOUT, ORDER_LAYOUT].map(keyOf)
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
