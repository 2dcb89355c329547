import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { makeOwnerWorkflow } from "../workflows/settings"
import { reasonOf } from "../workflows/reason-of"

/** The way in when nobody is owner any more: makes the user with the given e-mail owner, or ends with exit code 1. */
export default async function makeOwner({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const [email, ...more] = args
  if (email === undefined || more.length) {
    logger.error("Give one e-mail: npx medusa exec <this file> <e-mail of a user>")
    process.exitCode = 1
    return
  }
  const { result, errors } = await makeOwnerWorkflow(container).run({
    input: { email },
    throwOnError: false,
  })
  for (const { error } of errors) {
    logger.error(reasonOf(error))
    process.exitCode = 1
  }
  if (!errors.length) logger.info(`${result.email} is owner of the packages now.`)
}
