import type { Client } from './client'

export interface ServerEvent {
  name: string
  data: string
}

/** One block of a text/event-stream, or nothing when it is only a comment. */
export function parseBlock(block: string): ServerEvent | undefined {
  const fields = new Map<string, string[]>()
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
    if (name) fields.set(name, [...(fields.get(name) ?? []), value])
  }
  const data = fields.get('data')
  return data && { name: fields.get('event')?.[0] ?? 'message', data: data.join('\n') }
}

/** Reads events until the service ends the stream. EventSource cannot carry a bearer token, hence fetch. */
export async function* listen(api: Client, path: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const response = await api.stream(path, signal)
  if (!response.body) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const blocks = (rest + read.value.replaceAll('\r\n', '\n')).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const event of blocks.map(parseBlock)) if (event) yield event
  }
}
