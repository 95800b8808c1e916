export function InstructionPage() {
  return <h1>Instruction</h1>
}
