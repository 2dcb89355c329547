import { Alert } from "@medusajs/ui"
import type { PackageServiceCredit } from "../../../src/types/http/client-package"
import { usePackageHistory } from "../../hooks/client-packages"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useActorName } from "../history/use-actor-name"

type Props = { client_package_id: string; service_credit: PackageServiceCredit }

/** Says who has changed the sessions of a service in the meantime, when, and what is left of them now. */
export const ChangedMeanwhile = ({ client_package_id, service_credit }: Props) => {
  const { t } = useMessages()
  const { time } = useFormat()
  const nameOf = useActorName()
  const { id, title, available: left } = service_credit
  const { data } = usePackageHistory(client_package_id)
  const change = data?.history.find(({ service_credit_id }) => service_credit_id === id)
  if (!change) return null
  const said = { name: nameOf(change.actor), time: time(change.created_at), title, left }
  return (
    <Alert variant="warning" role="alert" dismissible={false}>
      {t("edit.changedMeanwhile", said)}
    </Alert>
  )
}
