import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminClientPackageBatch } from "../../../src/types/http/batch"
import { useUndoBatch } from "../../hooks/package-batches"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"

/** Takes a batch back after having said what that means, for those who may end packages. */
export const UndoBatch = ({ batch }: { batch: AdminClientPackageBatch }) => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const { count } = useFormat()
  const { can } = useMe()
  const problem = useProblem()
  const prompt = usePrompt()
  const { mutate, isPending } = useUndoBatch(batch.id)
  const { taken_back, kept } = batch.undo_preview
  const isOver = batch.status === "undone" && taken_back === 0
  if (!can("cancel") || isOver) return null

  const undo = async () => {
    const taken = t("many.undo.taken", { count: taken_back, number: count(taken_back) })
    const stay = t("many.undo.stay", { count: kept, number: count(kept) })
    const isAgreed = await prompt({
      title: t("many.undo.title"),
      description: kept > 0 ? `${taken} ${stay}` : taken,
      confirmText: dashboard("actions.undo"),
      cancelText: t("common.back"),
    })
    if (!isAgreed) return
    mutate(
      {},
      {
        onSuccess: () => toast.success(t("many.status.undone")),
        onError: (error) => toast.error(problem(error)),
      }
    )
  }
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => void undo()}>
      {dashboard("actions.undo")}
    </Button>
  )
}
