import { useEffect, useRef, useState } from "react"
import { Input } from "@medusajs/ui"

const PAUSE = 300

type Props = { label: string; q: string; onSearch: (q: string) => void }

/** Searches while somebody types, once a moment has passed. */
export const SearchBox = ({ label, q, onSearch }: Props) => {
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
      aria-label={label}
      placeholder={label}
      className="w-full sm:w-80"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
