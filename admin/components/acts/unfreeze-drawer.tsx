import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useUnfreezePackage } from "../../hooks/package-changes"
import { useMessages } from "../../hooks/use-messages"
import { ReasonDrawer } from "./reason-drawer"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package: AdminClientPackage }

/** Lifts the pause of a package at once. */
export const UnfreezeDrawer = ({ client_package: { id, title }, ...drawer }: Props) => {
  const { t } = useMessages()
  const { mutateAsync, isPending, error } = useUnfreezePackage(id)
  const lift = (reason: string) => mutateAsync(reason === "" ? {} : { reason })
  return (
    <ReasonDrawer
      {...drawer}
      optional
      title={t("acts.unfreezeTitle", { title })}
      consequence={t("acts.unfreezeConsequence")}
      submitLabel={t("acts.menuItem.unfreeze")}
      command={{ mutateAsync: lift, isPending, error }}
      done={t("acts.unfrozen", { title })}
    />
  )
}
