import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { PackagesChanged } from "../../../modules/service-credit/changes/change-packages"
import { raise } from "../../../modules/service-credit/raise"
import { answerPackage } from "../../command"

/** What became of the one package that was named; left alone, it is the error that says why. */
export const onlyChange = ({ changed, left_alone }: PackagesChanged) => {
  const [why] = left_alone
  if (why) throw raise(why)
  const [one] = changed
  if (!one) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "No package was named.")
  return one
}

/** Answers a change of one package with the package as it is now. */
export const answerChange = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  result: PackagesChanged
): Promise<void> => {
  await answerPackage(req, res, onlyChange(result))
}
