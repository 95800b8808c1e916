import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core'
import { createTheme } from '@mantine/core'

/** Mantine sees the design tokens only: it holds no colour of its own, so a theme needs to override tokens.css alone. */
const tuple = (token: string): MantineColorsTuple => {
  const value = `var(--${token})`
  return [value, value, value, value, value, value, value, value, value, value]
}

/** Buttons: `filled` for the one thing to do, `default` beside it, `subtle` for what may be overlooked. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const main = color === 'terracotta' ? 'var(--terracotta)' : 'var(--delft)'
  const wash = color === 'terracotta' ? 'var(--terracotta-wash)' : 'var(--delft-wash)'
  if (variant === 'filled') {
    return { background: main, hover: 'var(--delft-deep)', color: 'var(--on-delft)', border: '1px solid transparent' }
  }
  if (variant === 'light') return { background: wash, hover: wash, color: main, border: '1px solid transparent' }
  if (variant === 'subtle' || variant === 'transparent') {
    const hover = variant === 'subtle' ? wash : 'transparent'
    return { background: 'transparent', hover, color: main, border: '1px solid transparent' }
  }
  return { background: 'var(--sheet)', hover: wash, color: 'var(--ink)', border: '1px solid var(--rule-strong)' }
}

export const theme = createTheme({
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font-heading)', fontWeight: '560' },
  colors: { delft: tuple('delft'), terracotta: tuple('terracotta') },
  primaryColor: 'delft',
  variantColorResolver,
  defaultRadius: 'var(--radius)',
  radius: { xs: '2px', sm: '3px', md: '3px', lg: '4px', xl: '4px' },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-5)',
    xl: 'var(--space-6)',
  },
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right' } },
    TagsInput: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
  },
})

const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--pencil)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-placeholder': 'var(--pencil)',
  '--mantine-color-anchor': 'var(--delft)',
  '--mantine-color-error': 'var(--terracotta)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--delft-wash)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--rule-strong)',
  '--mantine-color-disabled': 'var(--paper)',
  '--mantine-color-disabled-color': 'var(--pencil)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-primary-color-contrast': 'var(--on-delft)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens })
