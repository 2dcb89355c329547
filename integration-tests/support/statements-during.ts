import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What this server asked the database while some work was done, and what came of the work. */
export const statementsDuring = async <Done>(
  container: MedusaContainer,
  work: () => Promise<Done>
): Promise<{ done: Done; statements: string[] }> => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const statements: string[] = []
  const note = ({ sql }: { sql: string }) => void statements.push(sql)
  connection.on("query", note)
  try {
    return { done: await work(), statements }
  } finally {
    connection.removeListener("query", note)
  }
}
