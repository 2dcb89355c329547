import { Link } from "react-router-dom"
import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { CallError } from "../../lib/call"

type Props = { error: unknown; onRetry?: () => unknown }

// Whoever may not see something, or looks for what does not exist, asks in vain again.
const IN_VAIN = [403, 404]

/** What stands where something could not be loaded: with the way to try again, or back. */
export const Trouble = ({ error, onRetry }: Props) => {
  const { t } = useMessages()
  const say = useProblem()
  const isInVain = error instanceof CallError && IN_VAIN.includes(error.status)
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8">
      <ExclamationCircle className="text-ui-fg-subtle" />
      <Text size="small" className="text-ui-fg-subtle text-center">
        {say(error)}
      </Text>
      {isInVain ? (
        <Button size="small" variant="secondary" asChild>
          <Link to=".." relative="path">
            {t("common.back")}
          </Link>
        </Button>
      ) : (
        <Button size="small" variant="secondary" onClick={() => void onRetry?.()}>
          {t("common.tryAgain")}
        </Button>
      )}
    </div>
  )
}
