/** Classes of a colour scale: each has the least and the greatest number in it. */
export interface Scale {
  classes: readonly { from: number; to: number; colour: string }[]
  colourOf(value: number | null): string
}

const SHADES = ['q1', 'q2', 'q3', 'q4', 'q5']

/** Five classes of about as many départements each; nought has its own colour, what is masked is hatched. */
export function scaleOf(values: readonly (number | null)[]): Scale {
  const positive = values.filter((value): value is number => value !== null && value > 0).sort((a, b) => a - b)
  const bounds = [...new Set(SHADES.map((_, index) => positive[Math.ceil((positive.length * (index + 1)) / SHADES.length) - 1]).filter(bound => bound !== undefined))]
  const classes = bounds.map((to, index) => ({
    from: index === 0 ? (positive[0] ?? 1) : (positive.find(value => value > (bounds[index - 1] ?? 0)) ?? to),
    to,
    colour: SHADES[SHADES.length - bounds.length + index] ?? 'q5',
  }))
  return {
    classes: values.includes(0) ? [{ from: 0, to: 0, colour: 'q0' }, ...classes] : classes,
    colourOf: value => (value === null ? 'hatched' : value === 0 ? 'q0' : (classes.find(({ to }) => value <= to)?.colour ?? 'q5')),
  }
}

const STEPS = [1, 2, 3] as const

/** Three classes on either side of nought, of equal widths, so that losing ten is as deep a colour as gaining ten. */
export function differenceScaleOf(values: readonly (number | null)[]): Scale {
  const most = Math.max(0, ...values.map(value => Math.abs(value ?? 0)))
  const bounds = [...new Set(STEPS.map(step => Math.ceil((most * step) / STEPS.length)))].filter(bound => bound > 0)
  const sides = bounds.map((to, index) => ({ from: (bounds[index - 1] ?? 0) + 1, to, level: STEPS.length - bounds.length + index + 1 }))
  const levelOf = (size: number) => sides.find(({ to }) => size <= to)?.level ?? STEPS.length
  return {
    classes: [
      ...sides.toReversed().map(({ from, to, level }) => ({ from: -to, to: -from, colour: `m${level}` })),
      { from: 0, to: 0, colour: 'zero' },
      ...sides.map(({ from, to, level }) => ({ from, to, colour: `p${level}` })),
    ],
    colourOf: value => (value === null ? 'hatched' : value === 0 ? 'zero' : `${value < 0 ? 'm' : 'p'}${levelOf(Math.abs(value))}`),
  }
}
