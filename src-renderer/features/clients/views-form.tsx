import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { api } from '../../lib/api'
import { changed } from '../../lib/changed'
import { required } from '../../lib/field-rules'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { Key } from '../../ui/key'
import { SaveForm } from '../../ui/save-form'
import { filtersOf, type ClientsSearch } from './clients-search'
import { mostByDigit, type SavedView } from './views-bar'

interface ViewsFormProps {
  views: readonly SavedView[]
  look: ClientsSearch
  onShow: (view: SavedView) => void
  onClose: () => void
}

/** Keeps what is listed now under a name, and forgets views; a name used before is replaced. */
export const ViewsForm = ({ views, look, onShow, onClose }: ViewsFormProps) => {
  const keep = useCommand(api.clients.saveView, { changes: [] })
  const forget = useCommand(api.clients.removeView, { changes: ['clients'] })
  const state = useSaveForm({
    values: { name: '' },
    validate: { name: required('Write a name for this view.') },
    save: async ({ name }) => {
      const saved = await keep.runAsync({ name: name.trim(), filters: filtersOf(look) })
      // Its digit shows the new one from now on.
      await changed(['clients'])
      showToast(`Kept the view ${saved.name}`)
      onClose()
    },
  })
  const { form } = state
  useKeys('Saved views', [{ keys: 'Esc', label: 'close', run: onClose, isHint: true }], { isModal: true })
  const isKnown = views.some(({ name }) => name === form.values.name.trim())
  return (
    <SaveForm state={state} label="Saved views" onLeave={onClose}>
      <TextInput
        label="Keep this list as"
        description={isKnown ? 'There is a view of this name; it is replaced.' : 'Filters, words searched and order'}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        data-autofocus
        maxLength={60}
        {...form.getInputProps('name')}
      />
      {views.length > 0 && (
        <ul className="views-list" aria-label="Views kept">
          {views.map((view, index) => (
            <li key={view.id}>
              <button
                type="button"
                className="clients-view"
                onClick={() => {
                  onShow(view)
                  onClose()
                }}
              >
                {index < mostByDigit && <Key keys={String(index + 1)} />}
                <span className="truncate">
                  <bdi>{view.name}</bdi>
                </span>
              </button>
              <span className="grow" />
              <ActionIcon aria-label={`Forget ${view.name}`} size={24} onClick={() => forget.run({ id: view.id })}>
                <IconX size={14} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {forget.problem && (
        <p className="problem" role="alert">
          {forget.problem.message}
        </p>
      )}
      <FormFoot submit="Keep view" />
    </SaveForm>
  )
}
