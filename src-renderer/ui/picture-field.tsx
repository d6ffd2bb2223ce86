import { Button } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { drawnPicture, UnreadablePicture, type CutOf, type Picture } from '../lib/drawn-picture'
import { problemOf } from '../lib/problem'
import './picture-field.css'

interface PictureFieldProps {
  /** `photo`, `logo`: as the buttons say it. */
  what: string
  /** Whose: ends what is read out of the picture. */
  of: string
  kept: { mediaType: string; contentBase64: string } | null
  cutOf: CutOf
  /** Keeps what is see-through. */
  mayBeClear?: boolean
  hint: string
  previewHint: string
  shape: 'square' | 'wide'
  onKeep: (picture: Picture) => Promise<unknown>
  onRemove: () => Promise<unknown>
}

const urlOf = ({ mediaType, contentBase64 }: { mediaType: string; contentBase64: string }) => `data:${mediaType};base64,${contentBase64}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A picture that is chosen or dropped, seen as it will be, and then kept. */
export const PictureField = ({ what, of, kept, cutOf, mayBeClear, hint, previewHint, shape, onKeep, onRemove }: PictureFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const keepButton = useRef<HTMLButtonElement>(null)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const [preview, setPreview] = useState<Picture | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const hadPreview = useRef(false)
  // The buttons change places: the focus goes to the next one, and stays where it is when the page is opened.
  useEffect(() => {
    if (preview) keepButton.current?.focus()
    else if (hadPreview.current) chooseButton.current?.focus()
    hadPreview.current = preview !== null
  }, [preview])
  const tryTo = async (act: () => Promise<unknown>) => {
    setSentence(null)
    setIsBusy(true)
    try {
      await act()
    } catch (error) {
      setSentence(error instanceof UnreadablePicture ? error.message : problemOf(error).message)
    }
    setIsBusy(false)
  }
  const take = (file: Blob | undefined) =>
    file && void tryTo(async () => setPreview(await drawnPicture(file, cutOf, mayBeClear === undefined ? {} : { mayBeClear })))
  const keep = (picture: Picture) =>
    tryTo(async () => {
      await onKeep(picture)
      setPreview(null)
    })
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }
  const shown = preview ?? kept
  return (
    <>
      <div
        className="picture-field"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        {shown ? (
          <img
            className="picture"
            data-shape={shape}
            src={urlOf(shown)}
            alt={preview ? `Chosen ${what} of ${of}, not kept yet` : `${capital(what)} of ${of}`}
          />
        ) : (
          <span className="picture picture-none" data-shape={shape}>
            <IconPhotoPlus size={22} stroke={1.6} aria-hidden />
            <span className="sr-only">No {what}</span>
          </span>
        )}
        <div className="picture-acts">
          <input
            ref={input}
            className="sr-only"
            type="file"
            aria-label={`${capital(what)} file`}
            tabIndex={-1}
            accept="image/jpeg,image/png,image/webp"
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
          <p className="secondary">{preview ? previewHint : hint}</p>
          <div className="picture-buttons">
            {preview ? (
              <>
                <Button ref={keepButton} loading={isBusy} onClick={() => void keep(preview)}>
                  Keep this {what}
                </Button>
                <Button variant="subtle" onClick={() => setPreview(null)}>
                  Not this one
                </Button>
              </>
            ) : (
              <>
                <Button ref={chooseButton} onClick={() => input.current?.click()}>
                  {kept ? 'Choose another' : `Choose a ${what}`}
                </Button>
                {kept && (
                  <Button variant="subtle" loading={isBusy} onClick={() => void tryTo(onRemove)}>
                    Take it away
                  </Button>
                )}
              </>
            )}
          </div>
        </div>
      </div>
      {sentence !== null && (
        <p className="problem" role="alert">
          {sentence}
        </p>
      )}
    </>
  )
}
