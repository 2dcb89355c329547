import { readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"
import type { MessageOverrides } from "../../domain/message"
import { resolveOptions } from "../../modules/service-credit/loaders/options"
import { renderMessage, sampleFacts } from ".."
import { SHOP } from "./facts"

const guide = readFileSync(path.join(__dirname, "../../../docs/messages.md"), "utf8")
const snippets = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, text]) => text ?? "")

/** What an example of the guide hands to the option, after it was run. */
const run = (text: string): MessageOverrides => {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const exports: { messages?: MessageOverrides } = {}
  new Function("exports", outputText)(exports)
  return resolveOptions({ messages: exports.messages }).messages
}

describe("the examples of the guide", () => {
  it("do what it says", async () => {
    const [texts, templates, provider] = snippets.map(run)
    const say = async (
      kind: "low" | "issued" | "expiring",
      locale: string,
      how?: MessageOverrides
    ) => renderMessage(kind, locale, sampleFacts(kind, SHOP), how)
    expect((await say("low", "de", texts)).subject).toBe("Nur noch 1 Sitzung in „10 × Massage 60“")
    expect((await say("low", "nl", texts)).text).toMatch(
      /^Dag Anna Schmidt,\n\nYou have 1 session left/
    )
    const welcome = await say("issued", "en", templates)
    expect(welcome.subject).toBe("Welcome to Studio Elbe")
    expect(welcome.text).toContain("Show this at the desk: 10 × Massage 60")
    expect((await say("expiring", "de-AT", provider)).template).toBe("d-9a20")
    expect((await say("expiring", "fr", provider)).template).toBe("d-77b3")
    expect((await say("low", "fr", provider)).template).toBeNull()
  })

  it("speak of every kind", () => {
    const kinds = [...guide.matchAll(/^\| `(\w+)`/gm)].map(([, kind]) => kind)
    expect(kinds).toHaveLength(14)
  })
})
