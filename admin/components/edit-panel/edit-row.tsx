import type { PropsWithChildren } from "react"
import { Text } from "@medusajs/ui"

/** A part of the panel: what it is about on the left, what can be done on the right. */
export const EditRow = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <div role="group" aria-label={title} className="grid gap-2 md:grid-cols-[140px_1fr] md:gap-4">
    <Text size="small" leading="compact" weight="plus" className="md:pt-2">
      {title}
    </Text>
    <div className="flex min-w-0 flex-col gap-y-3">{children}</div>
  </div>
)
