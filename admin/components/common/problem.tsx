import { Alert } from "@medusajs/ui"
import { useProblem } from "../../hooks/use-problem"

/** Says why something was not done, where it was tried; nothing while there is no error. */
export const Problem = ({ error }: { error: unknown }) => {
  const say = useProblem()
  if (!error) return null
  return (
    <Alert variant="error" role="alert" dismissible={false}>
      {say(error)}
    </Alert>
  )
}
