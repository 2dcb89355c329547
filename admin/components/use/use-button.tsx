import { Button } from "@medusajs/ui"
import type {
  AdminClientPackage,
  PackageServiceCredit,
} from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useDrawers } from "../acts/use-drawers"
import { Cause } from "./cause"
import { usability } from "./usability"
import { useChoosing } from "./use-choosing"
import { UseDrawer } from "./use-drawer"

type Props = { client_package: AdminClientPackage; service_credit: PackageServiceCredit }

/** Uses one session in one click; where that cannot be, its place says why. */
export const UseButton = ({ client_package, service_credit }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { name, show, turn, drawer } = useDrawers<"use">()
  const of = { client_package, credit: service_credit }
  const { choose, isPending } = useChoosing(() => show("use"))

  const state = usability(client_package, service_credit)
  if (state.kind === "never") {
    return <Cause {...{ client_package, service_credit }} cause={state.cause} />
  }
  if (!can("redeem")) return null
  const isReserved = state.kind === "reserved"
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        aria-label={t(isReserved ? "use.hereLabel" : "use.oneLabel", {
          title: service_credit.title,
        })}
        onClick={() => void choose(of, isReserved)}
      >
        {isReserved ? t("use.here") : t("use.one")}
      </Button>
      {name && <UseDrawer key={turn} {...drawer} of={[of]} take_over={isReserved} />}
    </>
  )
}
