import { createHash } from 'node:crypto'

/** What one page of the folder is made of. */
export interface StaticPage {
  readonly title: string
  readonly script: string
  readonly style: string
  readonly beforePaint: string
}

/**
 * A document that carries its script and style in itself, because a browser loads no module from a disk. It allows those
 * two by their hashes and no others, and connects to nowhere.
 */
export function toDocument({ title, script, style, beforePaint }: StaticPage): string {
  const own = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(beforePaint)} ${hashOf(own)}`,
    `style-src ${hashOf(style)}`,
    "img-src 'self' data:",
    "font-src 'self' file:",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="./mark.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="./check-icon-192.png">
<link rel="manifest" href="./check.webmanifest">
<title>${title} – Troje</title>
<script>${beforePaint}</script>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript>Deze bladzijde heeft JavaScript nodig: ze draait op je eigen apparaat. This page needs JavaScript: it runs on your own device.</noscript>
<script>${own}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
