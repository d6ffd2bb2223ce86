import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { api, queries, type Inputs } from '../../lib/api'
import { problemOf } from '../../lib/problem'
import type { Trainer } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { squarePhoto, UnreadablePhoto } from './square-photo'
import './trainer.css'

type Picture = Inputs['trainers']['setPhoto']['picture']

const urlOf = ({ mediaType, contentBase64 }: { mediaType: string; contentBase64: string }) => `data:${mediaType};base64,${contentBase64}`

/** Shown here alone: in lists and in the calendar a trainer is a colour and initials. */
export const PhotoSection = ({ trainer }: { trainer: Trainer }) => {
  const input = useRef<HTMLInputElement>(null)
  const keepButton = useRef<HTMLButtonElement>(null)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const [preview, setPreview] = useState<Picture | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const kept = useQuery({ ...queries.trainers.photo.queryOptions({ input: { id: trainer.id } }), enabled: trainer.photoUpdatedAt !== null })
  const set = useCommand(api.trainers.setPhoto, {
    changes: ['trainers'],
    onDone: () => {
      setPreview(null)
      showToast('Photo kept')
    },
  })
  const remove = useCommand(api.trainers.removePhoto, { changes: ['trainers'], onDone: () => showToast('Photo taken away') })
  useEffect(() => {
    if (preview) keepButton.current?.focus()
    else if (document.activeElement === document.body) chooseButton.current?.focus()
  }, [preview])
  const take = (file: Blob | undefined) => {
    if (!file) return
    setSentence(null)
    set.clear()
    squarePhoto(file).then(setPreview, (error: unknown) =>
      setSentence(error instanceof UnreadablePhoto ? error.message : problemOf(error).message),
    )
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }
  const shown = preview ?? (trainer.photoUpdatedAt === null ? null : (kept.data ?? null))
  const refusal = sentence ?? set.problem?.message ?? remove.problem?.message ?? null
  return (
    <section aria-labelledby="trainer-photo">
      <h3 id="trainer-photo">Photo</h3>
      <div
        className="photo-field"
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
            className="photo"
            src={urlOf(shown)}
            alt={preview ? `Chosen photo of ${trainer.name}, not kept yet` : `Photo of ${trainer.name}`}
          />
        ) : (
          <span className="photo photo-none">
            <IconPhotoPlus size={22} stroke={1.6} aria-hidden />
            <span className="sr-only">No photo</span>
          </span>
        )}
        <div className="photo-acts">
          <input
            ref={input}
            className="sr-only"
            type="file"
            aria-label="Photo file"
            tabIndex={-1}
            accept="image/jpeg,image/png,image/webp"
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
          {preview ? (
            <>
              <p className="secondary">The middle square, as it will be kept.</p>
              <div className="photo-buttons">
                <Button ref={keepButton} loading={set.isRunning} onClick={() => set.run({ id: trainer.id, picture: preview })}>
                  Keep this photo
                </Button>
                <Button variant="subtle" onClick={() => setPreview(null)}>
                  Not this one
                </Button>
              </div>
            </>
          ) : (
            <>
              <p className="secondary">A JPEG, PNG or WebP; drop it here or choose it. Its middle square is kept.</p>
              <div className="photo-buttons">
                <Button ref={chooseButton} onClick={() => input.current?.click()}>
                  {trainer.photoUpdatedAt === null ? 'Choose a photo' : 'Choose another'}
                </Button>
                {trainer.photoUpdatedAt !== null && (
                  <Button variant="subtle" loading={remove.isRunning} onClick={() => remove.run({ id: trainer.id })}>
                    Take it away
                  </Button>
                )}
              </div>
            </>
          )}
        </div>
      </div>
      {refusal !== null && (
        <p className="problem" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}
