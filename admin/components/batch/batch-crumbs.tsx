import { usePackageBatch } from "../../hooks/package-batches"
import { useMessages } from "../../hooks/use-messages"
import { Translated } from "../common/translated"

/** The list of what was given to many, as a step of the way to it. */
export const BatchesCrumb = () => {
  const { t } = useMessages()
  return <Translated>{t("list.filter.batch")}</Translated>
}

/** The package of a batch, as a step of the way to its page. */
export const BatchCrumb = ({ id = "" }: { id?: string }) => {
  const { data } = usePackageBatch(id)
  return <>{data?.batch.title}</>
}
