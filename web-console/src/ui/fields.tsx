import { useId, type HTMLAttributes } from 'react'

export interface Option {
  code: string
  libelle: string
}

export interface Described {
  label: string
  hint?: string | undefined
  fault?: string | undefined
}

/** The attributes that tie a control to its hint and its fault. */
export function described(id: string, { hint, fault }: Described): HTMLAttributes<HTMLElement> {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return { ...(ids && { 'aria-describedby': ids }), ...(fault && { 'aria-invalid': true }) }
}

export function Words({ id, hint, fault }: { id: string; hint?: string | undefined; fault?: string | undefined }) {
  return (
    <>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {fault && <span className="fault" id={`${id}-fault`}>{fault}</span>}
    </>
  )
}

interface TextProps extends Described {
  value: string
  onChange(value: string): void
  type?: 'text' | 'date' | 'tel' | 'email' | 'search'
  long?: boolean
  slim?: boolean
  required?: boolean
  maxLength?: number
  autoComplete?: string
}

export function Text({ value, onChange, long = false, slim = false, type = 'text', label, hint, fault, ...rest }: TextProps) {
  const id = useId()
  const own = { ...rest, ...described(id, { label, hint, fault }), id, value }
  return (
    <div className={slim ? 'field slim' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <Words id={id} hint={hint} fault={fault} />
      {long
        ? <textarea {...own} onChange={event => onChange(event.target.value)} />
        : <input {...own} type={type} onChange={event => onChange(event.target.value)} />}
    </div>
  )
}

interface SelectProps extends Described {
  value: string
  onChange(value: string): void
  options: readonly Option[]
  slim?: boolean
}

export function Select({ value, onChange, options, slim = false, ...words }: SelectProps) {
  const id = useId()
  return (
    <div className={slim ? 'field slim' : 'field'}>
      <label htmlFor={id}>{words.label}</label>
      <Words id={id} hint={words.hint} fault={words.fault} />
      <select id={id} value={value} {...described(id, words)} onChange={event => onChange(event.target.value)}>
        {options.map(option => <option key={option.code} value={option.code}>{option.libelle}</option>)}
      </select>
    </div>
  )
}

interface ChoiceProps extends Described {
  options: readonly Option[]
}

/** One of a few. */
export function Radios({ value, onChange, options, ...words }: ChoiceProps & { value: string; onChange(value: string): void }) {
  return (
    <Choices type="radio" options={options} words={words} isChecked={code => value === code} onToggle={onChange} />
  )
}

/** Any of a few. */
export function Checks({ value, onChange, options, ...words }: ChoiceProps & { value: readonly string[]; onChange(value: string[]): void }) {
  const toggle = (code: string) => onChange(value.includes(code) ? value.filter(other => other !== code) : [...value, code])
  return <Choices type="checkbox" options={options} words={words} isChecked={code => value.includes(code)} onToggle={toggle} />
}

interface ChoicesProps {
  type: 'radio' | 'checkbox'
  options: readonly Option[]
  words: Described
  isChecked(code: string): boolean
  onToggle(code: string): void
}

function Choices({ type, options, words, isChecked, onToggle }: ChoicesProps) {
  const id = useId()
  return (
    <fieldset aria-describedby={described(id, words)['aria-describedby']}>
      <legend>{words.label}</legend>
      <Words id={id} hint={words.hint} fault={words.fault} />
      <div className="choices">
        {options.map(({ code, libelle }) => (
          <label className="choice" key={code}>
            <input type={type} name={id} value={code} checked={isChecked(code)} onChange={() => onToggle(code)} />
            {libelle}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
