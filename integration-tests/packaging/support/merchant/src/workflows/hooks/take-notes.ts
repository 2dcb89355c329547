import { appendFileSync } from "node:fs"
import { addToCartWorkflow, completeCartWorkflow } from "@medusajs/medusa/core-flows"

const notes = process.env.MERCHANTS_NOTES

// A hook has one handler: had a plugin taken one of these two, this file would stop the shop.
if (notes) {
  addToCartWorkflow.hooks.validate(async ({ cart }) => {
    appendFileSync(notes, `adds to ${cart.id}\n`)
  })
  completeCartWorkflow.hooks.validate(async ({ cart }) => {
    appendFileSync(notes, `completes ${cart.id}\n`)
  })
}
