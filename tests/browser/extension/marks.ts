import type { CDPSession, Page } from 'playwright-core'

/** What somebody sees and hears of one mark. The page cannot know it: its shadow root is closed. */
export interface SeenMark {
  readonly name: string
  /** Read aloud when it changes. */
  readonly said: string
  readonly isShown: boolean
  readonly isExpanded: boolean
  /** On the screen, in CSS pixels. */
  readonly box: { left: number; top: number; right: number; bottom: number }
  readonly background: string
  readonly panel: { text: string; box: { left: number; top: number; right: number; bottom: number } } | null
  /** Class of what has the focus within. */
  readonly focus: string | null
}

interface ProtocolNode {
  readonly backendNodeId: number
  readonly children?: ProtocolNode[]
  readonly shadowRoots?: ProtocolNode[]
  readonly attributes?: string[]
}

/** Looks at all marks of a page through the developer tools, the only ones that see into a closed shadow root. */
export async function seeMarks(page: Page): Promise<SeenMark[]> {
  const tools = await page.context().newCDPSession(page)
  try {
    const { root } = await tools.send('DOM.getDocument', { depth: -1, pierce: true })
    return await Promise.all(markRoots(root).map((id) => see(tools, id)))
  } finally {
    await tools.detach()
  }
}

function markRoots(node: ProtocolNode): number[] {
  const isHost = node.attributes?.includes('data-troje') === true
  const own = isHost ? (node.shadowRoots ?? []).map(({ backendNodeId }) => backendNodeId) : []
  const within = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => markRoots(child))
  return [...own, ...within]
}

async function see(tools: CDPSession, backendNodeId: number): Promise<SeenMark> {
  const { object } = await tools.send('DOM.resolveNode', { backendNodeId })
  const { result } = await tools.send('Runtime.callFunctionOn', {
    objectId: object.objectId!, // a node that was just found
    functionDeclaration: look,
    returnByValue: true,
  })
  return result.value as SeenMark // what `look` returns
}

const look = `function () {
  const box = (element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return { left, top, right, bottom } }
  const mark = this.querySelector('.mark')
  const panel = this.querySelector('.panel')
  return {
    name: mark.getAttribute('aria-label'),
    said: this.querySelector('.said').textContent,
    isShown: mark.checkVisibility(),
    isExpanded: mark.getAttribute('aria-expanded') === 'true',
    box: box(mark),
    background: getComputedStyle(mark).backgroundColor,
    panel: panel.checkVisibility() ? { text: panel.innerText, box: box(panel) } : null,
    focus: this.activeElement?.className ?? null,
  }
}`
