const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** What a mail looks like in the light, written on each element since some programs know nothing else. */
export const STYLE = {
  body: { margin: 0, padding: 0, backgroundColor: "#f4f4f5", fontFamily: FONT, color: "#18181b" },
  page: { maxWidth: "600px", width: "100%", margin: "0 auto", padding: "24px 12px" },
  shop: {
    textAlign: "left",
    margin: "0 0 12px",
    padding: "0 4px",
    fontSize: "15px",
    lineHeight: "22px",
    fontWeight: 600,
  },
  sheet: { backgroundColor: "#ffffff", border: "1px solid #e4e4e7", borderRadius: "12px" },
  inside: { padding: "28px 24px" },
  title: { margin: "0 0 16px", fontSize: "24px", lineHeight: "32px", fontWeight: 700 },
  text: { margin: "0 0 12px", fontSize: "16px", lineHeight: "25px" },
  box: { margin: "20px 0 0", border: "1px solid #e4e4e7", borderRadius: "8px" },
  boxInside: { padding: "16px" },
  name: { textAlign: "left", margin: 0, fontSize: "16px", lineHeight: "24px", fontWeight: 600 },
  service: {
    textAlign: "left",
    margin: "10px 0 0",
    fontSize: "14px",
    lineHeight: "20px",
    color: "#52525b",
  },
  left: { margin: "2px 0 0", fontSize: "16px", lineHeight: "24px" },
  bar: { margin: "8px 0 0", height: "6px", borderRadius: "3px", backgroundColor: "#e4e4e7" },
  barFull: { height: "6px", borderRadius: "3px", backgroundColor: "#0f766e", fontSize: 0 },
  quiet: { margin: "10px 0 0", fontSize: "14px", lineHeight: "21px", color: "#52525b" },
  row: { width: "100%", margin: "16px 0 0" },
  rowName: { padding: "4px 12px 4px 0", fontSize: "15px", lineHeight: "22px", color: "#52525b" },
  rowValue: { padding: "4px 0", fontSize: "15px", lineHeight: "22px", fontWeight: 600 },
  button: {
    margin: "24px 0 0",
    padding: "13px 22px",
    backgroundColor: "#18181b",
    color: "#ffffff",
    borderRadius: "8px",
    fontSize: "16px",
    fontWeight: 600,
  },
  link: { color: "#0f766e", textDecoration: "underline" },
  links: { margin: "16px 0 0", fontSize: "15px", lineHeight: "24px" },
  line: { margin: "24px 0 0", borderTop: "1px solid #e4e4e7" },
  foot: {
    margin: "12px 0 0",
    padding: "0 4px",
    fontSize: "13px",
    lineHeight: "20px",
    color: "#52525b",
  },
} as const

/** What changes in the dark, by class; and what a long name may do. */
export const RULES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body, td, p, h1 { overflow-wrap: anywhere; word-break: break-word; }
@media (prefers-color-scheme: dark) {
  body, .m-body, .m-body > table > tbody > tr > td { background-color: #18181b !important; color: #fafafa !important; }
  .m-sheet { background-color: #27272a !important; border-color: #3f3f46 !important; }
  .m-ink { color: #fafafa !important; }
  .m-quiet { color: #c4c4cc !important; }
  .m-box { border-color: #52525b !important; }
  .m-line { border-top-color: #3f3f46 !important; }
  .m-bar { background-color: #52525b !important; }
  .m-full { background-color: #2dd4bf !important; }
  .m-button { background-color: #fafafa !important; color: #18181b !important; }
  .m-link { color: #5eead4 !important; }
}
`
