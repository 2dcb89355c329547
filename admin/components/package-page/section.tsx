import type { PropsWithChildren, ReactNode } from "react"
import { Container, Heading } from "@medusajs/ui"

type Props = PropsWithChildren<{ title: string; actions?: ReactNode }>

/** A section of Medusa's pages: its heading, what can be done, and below it what there is. */
export const Section = ({ title, actions, children }: Props) => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
      <Heading level="h2">{title}</Heading>
      {actions}
    </div>
    {children}
  </Container>
)
