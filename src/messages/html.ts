import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { WrittenMessage } from "../domain/message"
import { Mail } from "./mail"

/** A message as the HTML of a mail. */
export const toHtml = (message: WrittenMessage): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(createElement(Mail, message))}`
