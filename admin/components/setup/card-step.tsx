import { Button, toast } from "@medusajs/ui"
import { useCustomerLayout, usePlaceCard } from "../../hooks/layouts"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { SetupStep } from "./setup-step"

/** Where the packages stand on the customer page; a layout that somebody saved is never overwritten. */
export const CardStep = ({ number }: { number?: number }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const problem = useProblem()
  const { isSuccess, is_free, has_card } = useCustomerLayout()
  const { mutate, isPending } = usePlaceCard()
  const place = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t("setup.cardPlaced")),
      onError: (error) => toast.error(problem(error)),
    })
  const sentence = has_card ? "setup.cardPlaced" : is_free ? "setup.cardHint" : "setup.cardKept"
  return (
    <SetupStep
      number={number}
      title={t("setup.card")}
      sentence={isSuccess && t(sentence)}
      isDone={has_card}
    >
      {is_free && can("settings") && (
        <Button size="small" variant="secondary" isLoading={isPending} onClick={place}>
          {t("setup.placeCard")}
        </Button>
      )}
    </SetupStep>
  )
}
