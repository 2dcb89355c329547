import { useEffect, useRef, useState } from "react"
import { Input } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

const PAUSE = 300

/** Searches while somebody types, once a moment has passed. */
export const SearchBox = ({ q, onSearch }: { q: string; onSearch: (q: string) => void }) => {
  const { t } = useMessages()
  const [text, setText] = useState(q)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => setText(q), [q])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === q) return
    const timer = setTimeout(() => search.current(wanted), PAUSE)
    return () => clearTimeout(timer)
  }, [text, q])
  return (
    <Input
      size="small"
      enterKeyHint="search"
      aria-label={t("list.search")}
      placeholder={t("list.search")}
      className="w-full sm:w-80"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
