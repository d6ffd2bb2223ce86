import { Radio, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'

export const AppearancePage = ({ nav }: SettingsFrame) => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SettingsPage nav={nav} title="Appearance" lead="On this desk only. Ctrl + and Ctrl − make everything larger and smaller.">
      <div className="settings-body">
        <Radio.Group label="Theme" value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          <Radio value="light" label="Light" mt={8} size="xs" />
          <Radio value="dark" label="Dark" mt={8} size="xs" />
          <Radio value="auto" label="As the computer" mt={8} size="xs" />
        </Radio.Group>
      </div>
    </SettingsPage>
  )
}
