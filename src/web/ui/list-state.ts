import { useSearchParams } from 'react-router'

/** Filters, order and page of a list live in the address, so that going back and sharing a link keep the place. */
export function useListState() {
  const [search, setSearch] = useSearchParams()
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1)
  return {
    text: (key: string) => search.get(key) ?? '',
    page,
    query: search.toString(),
    /** Changes some parts; a change of anything but the page goes back to the first page. */
    change(parts: Readonly<Record<string, string | number | null | undefined>>) {
      setSearch(
        (current) => {
          const next = new URLSearchParams(current)
          if (!('page' in parts)) next.delete('page')
          for (const [key, value] of Object.entries(parts)) {
            if (value === null || value === undefined || value === '') next.delete(key)
            else next.set(key, String(value))
          }
          return next
        },
        { replace: true },
      )
    },
    replace(query: string) {
      setSearch(new URLSearchParams(query))
    },
  }
}

export type ListState = ReturnType<typeof useListState>
