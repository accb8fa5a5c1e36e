import { useEffect, useState } from 'react'
import { emptyDraft, type Draft } from './draft'

const KEPT = 'brouillon'

/** The draft survives a reload and a lost network in this tab, and goes with it. */
export function useDraft() {
  const [draft, setDraft] = useState(read)
  useEffect(() => {
    if (draft === emptyDraft) sessionStorage.removeItem(KEPT)
    else sessionStorage.setItem(KEPT, JSON.stringify(draft))
  }, [draft])
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
    erase: () => setDraft(emptyDraft),
  }
}

function read(): Draft {
  try {
    const kept = sessionStorage.getItem(KEPT)
    return kept ? { ...emptyDraft, ...(JSON.parse(kept) as Partial<Draft>) } : emptyDraft
  } catch {
    return emptyDraft
  }
}
