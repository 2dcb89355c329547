import type { PropsWithChildren, ReactNode } from "react"
import { CheckCircleSolid } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

// The first steps lead to the sale, the others can wait.
const NEEDED = 3

type Props = PropsWithChildren<{
  /** Its place on the way, where it is one of several. */
  number?: number
  title: string
  sentence: ReactNode
  isDone: boolean
}>

/** One step of the way to the first sale: done, or with the one thing to do about it. */
export const SetupStep = ({ number, title, sentence, isDone, children }: Props) => {
  const { t } = useMessages()
  return (
    <li className="flex gap-x-4 px-6 py-4">
      {number && (
        <div className="flex size-6 shrink-0 items-center justify-center">
          {isDone ? (
            <CheckCircleSolid className="text-ui-tag-green-icon" aria-label={t("setup.done")} />
          ) : (
            <Badge size="2xsmall" rounded="full">
              {number}
            </Badge>
          )}
        </div>
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-3 md:flex-row md:items-center md:justify-between">
        <div className="flex flex-col gap-y-0.5">
          <Text size="small" weight="plus" leading="compact">
            {number && number > NEEDED ? `${title} (${t("common.optional")})` : title}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {sentence}
          </Text>
        </div>
        {children && <div className="flex shrink-0 md:justify-end">{children}</div>}
      </div>
    </li>
  )
}
