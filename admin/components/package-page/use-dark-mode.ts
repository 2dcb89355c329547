import { useSyncExternalStore } from "react"

const isDark = () => document.documentElement.classList.contains("dark")

const subscribe = (onChange: () => void) => {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ["class"] })
  return () => observer.disconnect()
}

/** True while the dashboard is dark: what is drawn by hand has to be drawn again when that changes. */
export const useDarkMode = (): boolean => useSyncExternalStore(subscribe, isDark)
