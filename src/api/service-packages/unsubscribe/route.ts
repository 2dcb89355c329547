import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unsubscribe } from "../../../workflows/messages"

const page = (words: string, form = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Reminders</title></head>
<body style="font:16px/1.5 system-ui;max-width:30rem;margin:4rem auto;padding:0 1rem"><p>${words}</p>${form}</body></html>`

const FORM = `<form method="post"><button style="font:inherit;padding:.5rem 1rem">End the reminders</button></form>`

/** Asks first: programs that look at links in mails follow them, and none of them means it. */
export const GET = (_req: MedusaRequest, res: MedusaResponse) => {
  res.type("html").send(page("Do you want no more reminders about your packages?", FORM))
}

/** Ends the reminders of whoever the link is about. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { token } = req.query
  await unsubscribe(req.scope, typeof token === "string" ? token : "")
  res.type("html").send(page("You get no more reminders about your packages."))
}
