import { useTexts } from '../i18n/use-texts.ts'
import classes from './form.module.css'
import { describeError } from './states.tsx'
import { statesTexts } from './states-texts.ts'

/** Says beside a form why it could not be sent; read aloud at once. `message` replaces what the server said. */
export function FormNote({ error, message }: { error: unknown; message?: string }) {
  const t = useTexts(statesTexts)
  return (
    <p className={classes.note} role="alert">
      {message ?? describeError(error, t)}
    </p>
  )
}
