import type { Draft, Missing } from './draft'

/** What each part of the form reads and changes. */
export interface Part {
  draft: Draft
  change(part: Partial<Draft>): void
  fault(name: Missing): string | undefined
}
