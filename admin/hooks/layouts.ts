import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { CARD_UNDER_THE_NAME, CUSTOMER_PAGE as ZONE } from "../lib/card-layout"
import { sdk } from "../lib/sdk"

// The key under which the dashboard keeps layouts, so that its pages read them anew, too.
const KEY = [["layouts"], "configuration", ZONE]

/** How the customer page is arranged: `is_free` while neither the shop nor the user saved a layout. */
export const useCustomerLayout = () => {
  const { data, ...query } = useQuery({
    queryKey: KEY,
    queryFn: () => sdk.admin.layouts.retrieveConfiguration(ZONE),
  })
  const widgets = data?.default_configuration?.configuration?.widgets ?? {}
  return {
    ...query,
    is_free: data !== undefined && !data.default_configuration && !data.personal_configuration,
    has_card: "widget:service-packages:customer" in widgets,
  }
}

/** Puts the packages right under the customer's name for everybody; a layout that was saved stays. */
export const usePlaceCard = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const saved = await sdk.admin.layouts.retrieveConfiguration(ZONE)
      if (saved.default_configuration ?? saved.personal_configuration) return
      await sdk.admin.layouts.setConfiguration(ZONE, {
        is_default: true,
        configuration: { widgets: CARD_UNDER_THE_NAME },
      })
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
