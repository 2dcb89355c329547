import { Text } from "@medusajs/ui"
import type { PackageServiceCredit } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { SessionsBar } from "../common/sessions-bar"

/** How many sessions of one service are left. */
export const ServiceLine = ({ service_credit }: { service_credit: PackageServiceCredit }) => {
  const { t } = useMessages()
  const { title, available, granted } = service_credit
  return (
    <div className="grid grid-cols-2 items-center gap-4 px-6 py-4">
      <Text size="small" weight="plus" leading="compact" className="text-ui-fg-subtle">
        {title}
      </Text>
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("common.remaining", { left: available, total: granted })}
        </Text>
        <SessionsBar {...service_credit} />
      </div>
    </div>
  )
}
