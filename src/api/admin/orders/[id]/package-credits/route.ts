import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCoverOrderLine } from "../../../../../types/http/package-redemption"
import type { AdminOrderPackageCreditsResponse } from "../../../../../types/http/quote"
import {
  coverOrderLineWorkflow,
  quoteOrder,
  uncoverOrderLineWorkflow,
} from "../../../../../workflows/desk"
import { commandOf } from "../../../../command"
import { sayReplayed } from "../../../../idempotency"
import { retrievePackageRedemption } from "../../../../package-redemptions"
import { rightsOfCaller } from "../../../../rights"
import { readOrder } from "../../read-order"

/** Tells what packages pay for in an order, and what they could pay for. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderPackageCreditsResponse>
) => {
  res.json({ lines: await quoteOrder(req.scope, req.params.id ?? "") })
}

/** Pays for a line of the order with a session of its customer. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCoverOrderLine>,
  res: MedusaResponse
) => {
  const { rights } = await rightsOfCaller(req)
  const order_id = req.params.id ?? ""
  const { result } = await coverOrderLineWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      ...req.validatedBody,
      order_id,
      may_post_late: rights.edit,
    },
  })
  if (result.replayed) sayReplayed(res)
  res.json({
    order: await readOrder(req.scope, order_id),
    redemption: await retrievePackageRedemption(req.scope, result.id),
  })
}

/** Takes the sessions off a line: it asks its price again, and they come back. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const order_id = req.params.id ?? ""
  const { line_item_id } = req.validatedQuery as { line_item_id: string }
  const { result } = await uncoverOrderLineWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), order_id, line_item_id },
  })
  if (result.replayed) sayReplayed(res)
  const redemptions = result.redemptions.map(({ id }) => retrievePackageRedemption(req.scope, id))
  res.json({
    order: await readOrder(req.scope, order_id),
    redemptions: await Promise.all(redemptions),
  })
}
