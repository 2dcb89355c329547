import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stringify } from "csv-stringify"
import { reasonOf } from "../workflows/reason-of"

/** A table: its file name, its columns with their headings, and its lines as they are read. */
export type CsvTable<Line> = {
  name: string
  columns: { key: keyof Line & string; header: string }[]
  pages: AsyncIterator<Line[]>
}

// The first page comes before the headers: what is wrong with the question is an ordinary refusal.
const linesOf = async function* <Line>(
  first: IteratorResult<Line[]>,
  pages: AsyncIterator<Line[]>
) {
  for (let page = first; !page.done; page = await pages.next()) yield* page.value
}

/**
 * Answers with a table page by page, so that memory does not grow with it. Cells that a spreadsheet
 * would run as a formula are written as text.
 */
export const answerCsv = async <Line>(
  req: MedusaRequest,
  res: MedusaResponse,
  { name, columns, pages }: CsvTable<Line>
): Promise<void> => {
  const first = await pages.next()
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", `attachment; filename="${name}.csv"`)
  const table = stringify({
    bom: true,
    columns,
    header: true,
    escape_formulas: true,
    record_delimiter: "windows",
  })
  try {
    await pipeline(Readable.from(linesOf(first, pages)), table, res)
  } catch (error) {
    // The answer has begun; all that is left is to break it off, so that nobody takes it for complete.
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`service-packages: ${name}.csv was broken off: ${reasonOf(error)}`)
  }
}
