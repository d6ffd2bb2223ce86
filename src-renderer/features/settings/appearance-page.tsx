import { Radio, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import './settings.css'

const schemes: { value: MantineColorScheme; label: string; description: string }[] = [
  { value: 'light', label: 'Light', description: 'Warm paper and ink' },
  { value: 'dark', label: 'Dark', description: 'For an evening desk' },
  { value: 'auto', label: 'As the computer', description: 'Follows its own light or dark setting' },
]

export const AppearancePage = ({ nav }: SettingsFrame) => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SettingsPage nav={nav} title="Appearance" lead="On this desk only. Ctrl + and Ctrl − make everything larger and smaller.">
      <div className="settings-body">
        <Radio.Group label="Theme" value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          <div className="settings-choices">
            {schemes.map((scheme) => (
              <Radio key={scheme.value} size="xs" {...scheme} />
            ))}
          </div>
        </Radio.Group>
      </div>
    </SettingsPage>
  )
}
