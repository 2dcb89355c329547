import { useEffect, useRef } from "react"
import type { Chart, ChartConfiguration } from "chart.js"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { usageConfiguration } from "./usage-configuration"
import type { UsagePoint } from "./usage-points"
import { useDarkMode } from "./use-dark-mode"

type Props = { points: readonly UsagePoint[]; most: number; label: string }

// Loaded when a chart is shown. The library itself, not this file: a part of the bundle that is loaded
// later gets a name without an ending, in which Medusa's Tailwind looks for no classes.
const drawOn = async (
  canvas: HTMLCanvasElement,
  configuration: ChartConfiguration<"line">,
  isGone: () => boolean
) => {
  const { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } =
    await import("chart.js")
  // A canvas carries one chart: where the next one is under way already, this one is not drawn.
  if (isGone()) return null
  Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip)
  return new Chart(canvas, configuration)
}

/** Draws how many sessions were used as time went by, in Medusa's colours. */
export const UsageChart = ({ points, most, label }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { t } = useMessages()
  const { date, count } = useFormat()
  const isDark = useDarkMode()

  useEffect(() => {
    if (!canvas.current) return
    const styles = getComputedStyle(canvas.current)
    const configuration = usageConfiguration(points, {
      most,
      color: (variable) => styles.getPropertyValue(variable).trim(),
      dateOf: (at) => date(new Date(at).toISOString()),
      sentenceOf: (used) => t("page.usedSoFar", { used: count(used) }),
    })
    let chart: Chart<"line"> | null = null
    let isGone = false
    void drawOn(canvas.current, configuration, () => isGone).then((drawn) => {
      chart = drawn
      if (isGone) chart?.destroy()
    })
    return () => {
      isGone = true
      chart?.destroy()
    }
  }, [points, most, isDark, date, count, t])

  return (
    <div className="relative h-48">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  )
}
