/** What the console uses of dmn-js, which ships no types. */
declare module 'dmn-js/lib/Modeler' {
  interface View {
    type: string
    element: { id: string; name?: string }
  }
  interface Viewer {
    on(event: string, then: () => void): void
    off(event: string, then: () => void): void
  }
  export default class DmnModeler {
    constructor(options: { container: HTMLElement; decisionTable: { additionalModules: { translate: ['value', (text: string, replacements?: Record<string, string>) => string] }[] } })
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): View[]
    open(view: View): Promise<unknown>
    getActiveViewer(): Viewer | undefined
    on(event: 'views.changed', then: (change: { activeView?: View }) => void): void
    destroy(): void
  }
}
