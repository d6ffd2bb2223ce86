import { Radio, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { SectionHead } from './section-head'

const schemes: { value: MantineColorScheme; label: string; description: string }[] = [
  { value: 'light', label: 'Light', description: 'Warm paper, ink' },
  { value: 'dark', label: 'Dark', description: 'For an evening desk' },
  { value: 'auto', label: 'As the computer', description: 'Follows its light or dark setting' },
]

/** Kept on this computer, for everybody who sits at it. */
export const AppearanceSection = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <section className="settings-block">
      <SectionHead title="Appearance">
        For this screen; others keep theirs. Ctrl + and Ctrl − make everything larger or smaller.
      </SectionHead>
      <Radio.Group label="Theme" value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
        <div className="settings-choices">
          {schemes.map((scheme) => (
            <Radio key={scheme.value} size="xs" {...scheme} />
          ))}
        </div>
      </Radio.Group>
    </section>
  )
}
