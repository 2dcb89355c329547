import type { PropsWithChildren } from "react"
import { Text } from "@medusajs/ui"

/** What stands where there is nothing: a sentence, and below it the one thing to do about it. */
export const NothingYet = ({ sentence, children }: PropsWithChildren<{ sentence: string }>) => (
  <div className="flex flex-col items-center gap-y-3 px-6 py-8">
    <Text size="small" className="text-ui-fg-subtle text-balance text-center">
      {sentence}
    </Text>
    {children}
  </div>
)
