export function PromisesPage() {
  return <h1>Promises</h1>
}
