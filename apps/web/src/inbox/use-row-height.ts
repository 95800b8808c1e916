import { useEffect, useState } from 'react'

/** A row is this high in rem, so that it grows with the reader's own type size. Its CSS counts on it. */
const rowRem = 6

function measure(): number {
  return rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** The height of a row in pixels. Every row has the same, so a list of 100,000 needs no measuring. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(measure)
  useEffect(() => {
    const update = (): void => setHeight(measure())
    window.addEventListener('resize', update)
    return () => window.removeEventListener('resize', update)
  }, [])
  return height
}
