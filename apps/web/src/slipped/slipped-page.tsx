export function SlippedPage() {
  return <h1>Slipped</h1>
}
