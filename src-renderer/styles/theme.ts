import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Kbd,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
  NumberInput,
  PasswordInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/* The library's own scales point at the roles too, so a part nobody restyled still sits on the right surface. It reads `gray` in light and `dark` in dark. */
const role = (name: string) => `var(--${name})`
const gray = [
  'surface-sunken',
  'surface-hover',
  'border',
  'border-strong',
  'border-strong',
  'border-control',
  'border-control',
  'text-muted',
  'text-secondary',
  'text',
].map(role) as unknown as MantineColorsTuple
const dark = [
  'text',
  'text-secondary',
  'text-muted',
  'border-control',
  'border-strong',
  'border',
  'surface-raised',
  'surface',
  'surface-sunken',
  'surface-app',
].map(role) as unknown as MantineColorsTuple
const accent = [
  'accent-soft',
  'accent-soft-hover',
  'accent-soft-hover',
  'accent',
  'accent',
  'accent',
  'accent',
  'accent-hover',
  'accent-hover',
  'accent-hover',
].map(role) as unknown as MantineColorsTuple

/** Every button colour is a role, never a shade: primary, danger, and the quiet rest. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const isDanger = input.color === 'danger'
  const solid = isDanger ? 'var(--danger-solid)' : 'var(--accent)'
  const text = isDanger ? 'var(--danger)' : 'var(--accent-text)'
  const soft = isDanger ? 'var(--danger-soft)' : 'var(--accent-soft)'
  switch (input.variant) {
    case 'filled':
      return {
        background: solid,
        hover: isDanger ? solid : 'var(--accent-hover)',
        color: 'var(--text-on-solid)',
        border: '1px solid transparent',
      }
    case 'light':
      return { background: soft, hover: isDanger ? soft : 'var(--accent-soft-hover)', color: text, border: '1px solid transparent' }
    case 'default':
      return {
        background: 'var(--surface-raised)',
        hover: 'var(--surface-hover)',
        color: isDanger ? text : 'var(--text)',
        border: '1px solid var(--border-strong)',
      }
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--surface-hover)',
        color: isDanger ? text : 'var(--text-secondary)',
        border: '1px solid transparent',
      }
    default:
      return defaultVariantColorsResolver(input)
  }
}

const field = { defaultProps: { size: 'sm' as const } }

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { gray, dark, accent },
  white: 'var(--text-on-solid)',
  black: 'var(--text)',
  autoContrast: false,
  variantColorResolver,
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--shadow-1)', sm: 'var(--shadow-1)', md: 'var(--shadow-2)', lg: 'var(--shadow-2)', xl: 'var(--shadow-3)' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 28, variant: 'subtle' } }),
    TextInput: TextInput.extend(field),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
    PasswordInput: PasswordInput.extend(field),
    Textarea: Textarea.extend(field),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false, selectFirstOptionOnChange: true } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
    Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 120 } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120, transition: 'pop' } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
  },
})

/** Mantine's variables point at the role tokens, so light and dark need no second definition here. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const roles = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-muted)',
    '--mantine-color-placeholder': 'var(--text-muted)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-success': 'var(--success)',
    '--mantine-color-default': 'var(--surface-raised)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--border)',
    '--mantine-color-disabled': 'var(--surface-sunken)',
    '--mantine-color-disabled-color': 'var(--text-disabled)',
    '--mantine-color-disabled-border': 'var(--border)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft-hover)',
    '--mantine-primary-color-light-color': 'var(--accent-text)',
    '--mantine-primary-color-contrast': 'var(--text-on-solid)',
  }
  return {
    variables: {
      '--rail-width': '13rem',
      '--detail-width': '22rem',
      '--top-bar-height': '3rem',
      '--hint-bar-height': '1.75rem',
      '--row-height': '2.25rem',
      '--hour-height': '3rem',
      '--duration-1': '80ms',
      '--duration-2': '120ms',
      '--duration-3': '180ms',
      '--ease-out': 'cubic-bezier(0.2, 0, 0, 1)',
    },
    light: roles,
    dark: roles,
  }
}
