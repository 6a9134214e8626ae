import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SessionCheck } from '../audit/probe.ts'
import { Fold } from './fold.tsx'
import { Say } from './language.tsx'
import { checkPresets } from './session-check-presets.ts'
import type { WordId } from './words.ts'

interface Written {
  readonly by: 'status' | 'header' | 'text'
  readonly url: string
  readonly status: string
  readonly name: string
  readonly value: string
  readonly text: string
}

interface Props {
  /** where the tab's page comes from */
  origin: string
  onCheck: (check: SessionCheck) => void
}

/** Names an address that says whether a request is signed in, and what its yes looks like. An empty address: the page itself is asked. */
export function SessionCheckForm({ origin, onCheck }: Props) {
  const [written, setWritten] = useState<Written>({ by: 'status', url: '', status: '200', name: '', value: '', text: '' })
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change }
    setWritten(next)
    const check = checkOf(next)
    if (check !== null) onCheck(check)
  }
  const usePreset = (name: string) => {
    const preset = checkPresets.find((one) => one.name === name)
    if (preset === undefined) return
    const { by, ...meaning } = preset.meaning
    write({ by, url: origin + preset.path, ...('status' in meaning ? { status: String(meaning.status) } : meaning) })
  }
  const input = (id: WordId, field: Exclude<keyof Written, 'by'>) => (
    <Field id={id}>
      <input
        id={id}
        type="text"
        data-testid={`check-${field}`}
        value={written[field]}
        autocomplete="off"
        spellcheck={false}
        // Kept while it is typed: what is drawn meanwhile, because an offer comes, would put back what stood there before.
        onInput={(event) => setWritten({ ...written, [field]: event.currentTarget.value })}
        onChange={(event) => write({ [field]: event.currentTarget.value })}
      />
    </Field>
  )
  return (
    <Fold
      testid="session-check"
      summary={
        <span class="note">
          <Say id="probe.check" />
        </span>
      }
      content={() => (
        <div class="fields">
          <Field id="probe.check.preset">
            <select id="probe.check.preset" data-testid="check-preset" onChange={(event) => usePreset(event.currentTarget.value)}>
              <option value="">
                <Say id="probe.check.preset.custom" />
              </option>
              {checkPresets.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          {input('probe.check.address', 'url')}
          <Field id="probe.check.by">
            <select
              id="probe.check.by"
              data-testid="check-by"
              value={written.by}
              onChange={(event) => write({ by: byOf(event.currentTarget.value) })}
            >
              {ways.map((by) => (
                <option key={by} value={by}>
                  <Say id={`probe.check.by.${by}`} />
                </option>
              ))}
            </select>
          </Field>
          {written.by === 'status' && input('probe.check.status', 'status')}
          {written.by === 'header' && input('probe.check.name', 'name')}
          {written.by === 'header' && input('probe.check.value', 'value')}
          {written.by === 'text' && input('probe.check.text', 'text')}
        </div>
      )}
    />
  )
}

function Field({ id, children }: { id: WordId; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>
        <Say id={id} />
      </label>
      {children}
    </div>
  )
}

const ways = ['status', 'header', 'text'] as const

function byOf(text: string): Written['by'] {
  return ways.find((by) => by === text) ?? 'status'
}

/** Null while it is not written out. */
function checkOf({ by, url, status, name, value, text }: Written): SessionCheck | null {
  if (url.trim() === '') return { by: 'difference' }
  if (by === 'status') return /^\d{3}$/.test(status) ? { by, url, status: Number(status) } : null
  if (by === 'header') return name === '' ? null : { by, url, name, value }
  return text === '' ? null : { by, url, text }
}
