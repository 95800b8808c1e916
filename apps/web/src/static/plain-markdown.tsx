import type { ReactNode } from 'react'

/** The little Markdown that lessons use: paragraphs, lists, and emphasis. Anything else is shown as it is written. */
export function PlainMarkdown({ text }: { text: string }) {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => <Block key={block} text={block.trim()} />)
}

function Block({ text }: { text: string }) {
  if (!/^(-|\d+\.) /.test(text)) return <p>{emphasised(text)}</p>
  const items = text.split(/\n(?=(?:-|\d+\.) )/).map((item) => item.replace(/^(-|\d+\.) /, ''))
  const List = text.startsWith('-') ? 'ul' : 'ol'
  return (
    <List>
      {items.map((item) => (
        <li key={item}>{emphasised(item)}</li>
      ))}
    </List>
  )
}

function emphasised(text: string): ReactNode[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((part) => part !== '')
    .map((part, index) => {
      const key = `${index} ${part}`
      if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
      return part.startsWith('*') && part.length > 2 ? <em key={key}>{part.slice(1, -1)}</em> : part
    })
}
