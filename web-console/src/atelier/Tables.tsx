import DmnModeler from 'dmn-js/lib/Modeler'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn.css'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/Language'
import { Failure } from '../ui/status'
import { translated } from './dmnWords'

interface View {
  type: string
  element: { id: string; name?: string }
}

/** The decision tables of a document, one at a time, as dmn-js edits them. */
export default function Tables({ dmn, shown: asked, onChange }: { dmn: string; shown: { decision: string } | undefined; onChange(dmn: string): void }) {
  const { t, tongue } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const modeler = useRef<DmnModeler>(undefined)
  const [views, setViews] = useState<View[]>([])
  const [shown, setShown] = useState<string>()
  const [error, setError] = useState<unknown>()
  const changed = useRef(onChange)
  changed.current = onChange
  useEffect(() => {
    if (!place.current) return
    const editor = new DmnModeler({ container: place.current, decisionTable: { additionalModules: [{ translate: ['value', translated(tongue)] }] } })
    modeler.current = editor
    const save = () => void editor.saveXML({ format: true }).then(({ xml }) => changed.current(xml))
    editor.on('views.changed', ({ activeView }) => {
      setShown(activeView?.element.id)
      const viewer = editor.getActiveViewer()
      viewer?.off('elements.changed', save)
      viewer?.on('elements.changed', save)
    })
    editor.importXML(dmn).then(() => {
      const tables = editor.getViews().filter((view: View) => view.type === 'decisionTable')
      setViews(tables)
      if (tables[0]) void editor.open(tables[0])
    }, setError)
    return () => editor.destroy()
    // the document is read once: what is edited afterwards lives in the editor
  }, [])
  useEffect(() => {
    const view = views.find(({ element }) => element.name === asked?.decision || element.id === asked?.decision)
    if (asked && view) void modeler.current?.open(view)
    // asked is a new object each time that somebody asks
  }, [asked])
  return (
    <div className="stack tight">
      {error != null && <Failure error={error} />}
      <div className="tabs" role="group" aria-label={t.atelier.edit}>
        {views.map(view => (
          <button key={view.element.id} type="button" aria-pressed={shown === view.element.id} onClick={() => void modeler.current?.open(view)}>{view.element.name ?? view.element.id}</button>
        ))}
      </div>
      <div className="dmn scroll" ref={place} />
    </div>
  )
}
