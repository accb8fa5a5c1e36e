import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure, Waiting } from './status'

/** Waits, fails in words, or shows what came; what came before a failed refresh stays. */
export function Loaded<T>({ from, children }: { from: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  return (
    <>
      {from.error && <Failure error={from.error} retry={() => void from.refetch()} />}
      {from.data !== undefined ? children(from.data) : !from.error && <Waiting />}
    </>
  )
}
