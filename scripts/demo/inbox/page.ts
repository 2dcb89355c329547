import type { StoredLetter } from "./letters"

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
header { padding: 16px 20px; border-bottom: 1px solid GrayText; }
h1 { margin: 0; font-size: 20px; } p { margin: 4px 0 0; }
main { display: grid; grid-template-columns: minmax(260px, 340px) 1fr; min-height: calc(100vh - 90px); }
ol { list-style: none; margin: 0; padding: 0; border-right: 1px solid GrayText; }
li a { display: block; padding: 12px 20px; border-bottom: 1px solid GrayText; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
li a[aria-current] { box-shadow: inset 4px 0 0 #0f766e; }
li strong { display: block; }
iframe { width: 100%; height: 100%; min-height: 600px; border: 0; background: #fff; }
pre { margin: 0; padding: 20px; white-space: pre-wrap; font: inherit; }
@media (max-width: 700px) { main { display: block; } ol { border: 0; } }
`

const row =
  (shown: string | undefined) =>
  (
    letter: StoredLetter
  ) => `<li><a href="?letter=${encodeURIComponent(letter.id)}"${letter.id === shown ? ' aria-current="true"' : ""}>
  <strong dir="auto">${escape(letter.subject || letter.text)}</strong>
  <span>${letter.channel === "sms" ? "SMS to " : "To "}${escape(letter.to)}, <time datetime="${letter.at}">${letter.at.slice(0, 16).replace("T", " ")} UTC</time></span>
</a></li>`

// A mail is shown without rights: it runs nothing, and its links open where the visitor wants them.
const shownLetter = ({ html, text, subject }: StoredLetter) =>
  html
    ? `<iframe title="${escape(subject)}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(html)}"></iframe>`
    : `<pre>${escape(text)}</pre>`

/** The inbox of the demo: what the shop has sent, and the letter that was chosen. */
export const inboxPage = (letters: readonly StoredLetter[], chosen: unknown): string => {
  const letter = letters.find(({ id }) => id === chosen) ?? letters[0]
  // Whoever waits for the mail of a sale sees it come; who reads one is left alone.
  const refresh = chosen ? "" : '<meta http-equiv="refresh" content="5">'
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Inbox of Studio Elbe</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${refresh}<style>${STYLE}</style></head>
<body><header><h1>Inbox of Studio Elbe</h1><p>Every mail and SMS that this demo has sent. Sent at most a minute after it is due.</p></header>
<main>${letters.length ? `<ol>${letters.map(row(letter?.id)).join("")}</ol>` : "<p style='padding:20px'>Nothing yet. Sell a package, and its mail comes here within a minute.</p>"}
<section aria-label="Letter">${letter ? shownLetter(letter) : ""}</section></main></body></html>`
}
