import { Dropzone } from '@mantine/dropzone'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { useRef } from 'react'
import { useKeys } from '../../lib/keys'
import { KeyButton } from '../../ui/key-button'
import { largestFileText } from './file-limit'
import type { useReadFile } from './use-read-file'
import '@mantine/dropzone/styles.layer.css'

/** A file dropped on it, or chosen by its button; what it may be is said before. */
export const FileDrop = ({ file }: { file: ReturnType<typeof useReadFile> }) => {
  const open = useRef<() => void>(null)
  const choose = () => open.current?.()
  useKeys('Import clients', [{ keys: 'A', label: 'choose a file', run: choose, isHint: true }])
  return (
    <section aria-label="A file of clients">
      <Dropzone
        className="file-drop"
        openRef={open}
        multiple={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        disabled={file.reading !== null}
        inputProps={{ 'aria-label': 'A file of clients' }}
        onDrop={([dropped]) => dropped && file.start(dropped)}
        onReject={() => file.refuse('Drop one file at a time.')}
      >
        <IconFileTypeCsv size={34} stroke={1.4} aria-hidden />
        <div>
          <b>Drop a file of clients here</b>
          <p>
            CSV or text, up to {largestFileText}, with a line of column names first. From Excel: “Save as”, CSV. Nothing is added before it
            was shown.
          </p>
        </div>
        <KeyButton variant="filled" keys="A" loading={file.reading !== null} onClick={choose}>
          Choose a file
        </KeyButton>
      </Dropzone>
      <p role="status" className="file-reading">
        {file.reading !== null && `Reading ${file.reading}. Its letters and columns are being guessed.`}
      </p>
      <div role="alert">{file.problem !== null && <p className="problem">{file.problem}</p>}</div>
    </section>
  )
}
