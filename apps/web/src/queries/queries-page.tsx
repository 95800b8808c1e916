export function QueriesPage() {
  return <h1>Queries</h1>
}
