import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { bluesky } from '../sites/bluesky.ts'
import { facebook } from '../sites/facebook.ts'
import { linkedin } from '../sites/linkedin.ts'
import { mastodon } from '../sites/mastodon.ts'
import type { Site } from '../sites/site.ts'
import { x } from '../sites/x.ts'
import { readField } from './read-field.ts'
import { readLines } from './read-lines.ts'

function field(html: string): Element {
  return parseHTML(`<!doctype html><body><div id="field">${html}</div></body>`).document.querySelector('#field')!
}

/** The composer that a site finds on a page, read as the site reads it. */
function readOn({ composers, readText = readField }: Site, html: string): string {
  const found = parseHTML(`<!doctype html><body>${html}</body>`).document.querySelector(composers)
  return found === null ? 'no composer' : readText(found)
}

describe('the lines of an editable element', () => {
  it.each([
    ['one line without an element', 'Hallo daar', 'Hallo daar'],
    ['a paragraph for each line', '<p>Een</p><p>twee</p>', 'Een\ntwee'],
    ['a blank line that a break keeps open', '<p>Een</p><p><br></p><p>drie</p>', 'Een\n\ndrie'],
    ['a break at the end of a line', '<p>Een<br></p><p>twee</p>', 'Een\ntwee'],
    ['breaks alone', 'Een<br>twee<br><br>vier', 'Een\ntwee\n\nvier'],
    ['text before the first block', 'Een<div>twee</div><div>drie</div>', 'Een\ntwee\ndrie'],
    ['blocks in blocks', '<div><div>Een</div></div><div><div>twee</div></div>', 'Een\ntwee'],
    ['words in several elements', '<p>Bel <b>me</b> <a href="#">@jou</a></p>', 'Bel me @jou'],
    ['an emoji that is a picture', '<p>Mooi <img alt="🐎" src="x.png"> hoor</p>', 'Mooi 🐎 hoor'],
    ['spaces as they were typed', '<p>  a  b </p>', '  a  b '],
    ['the mark that an editor leaves at its cursor', '<p>Een\uFEFF</p>', 'Een'],
    ['indentation between elements', '\n  <p>Een</p>\n  <p>twee</p>\n', 'Een\ntwee'],
    ['nothing', '', ''],
    ['an empty editor', '<p><br></p>', ''],
    ['a button within the field', '<p>Een</p><button>x</button>', 'Een'],
  ])('are read from %s', (_what, html, expected) => {
    expect(readLines(field(html))).toBe(expected)
  })
})

describe('a site', () => {
  it('reads ProseMirror on Bluesky', () => {
    const html =
      '<div class="ProseMirror" contenteditable="true"><p>Een <a>#twee</a></p><p><br class="x"></p><p>vier</p></div>'
    expect(readOn(bluesky, html)).toBe('Een #twee\n\nvier')
  })

  it('reads Draft.js on X, also a line that a list or a quote is put around', () => {
    const block = (inner: string) =>
      `<div data-block="true"><div class="public-DraftStyleDefault-block"><span>${inner}</span></div></div>`
    const contents = `${block('<div>Een</div><div> twee</div>')}${block('<br data-text="true">')}${block('vier')}`
    expect(
      readOn(
        x,
        `<div data-testid="tweetTextarea_0" contenteditable="true"><div data-contents="true">${contents}</div></div>`,
      ),
    ).toBe('Een twee\n\nvier')
  })

  it('reads the textarea of Mastodon', () => {
    expect(readOn(mastodon, '<textarea class="autosuggest-textarea__textarea">Een\ntwee</textarea>')).toBe('Een\ntwee')
  })

  it('reads Quill on LinkedIn, and not the element that Quill pastes into', () => {
    const html =
      '<div class="ql-container"><div class="ql-editor" contenteditable="true"><p>Een</p><p>twee</p></div><div class="ql-clipboard" contenteditable="true">nee</div></div>'
    expect(readOn(linkedin, html)).toBe('Een\ntwee')
  })

  it('reads Lexical on Facebook', () => {
    const html =
      '<div contenteditable="true" data-lexical-editor="true"><p dir="auto"><span data-lexical-text="true">Een</span><br><span data-lexical-text="true">twee</span></p></div>'
    expect(readOn(facebook, html)).toBe('Een\ntwee')
  })
})
