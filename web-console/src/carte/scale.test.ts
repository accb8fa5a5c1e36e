import { expect, test } from 'vitest'
import { differenceScaleOf, scaleOf } from './scale'

test('every_number_has_the_colour_of_the_class_that_holds_it', () => {
  const values = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
  const scale = scaleOf(values)
  const held = values.map(value => scale.classes.find(({ from, to }) => from <= value && value <= to)?.colour)
  expect(values.map(scale.colourOf)).toEqual(held)
  expect(scale.classes).toEqual([
    { from: 0, to: 0, colour: 'q0' },
    { from: 1, to: 2, colour: 'q1' },
    { from: 3, to: 5, colour: 'q2' },
    { from: 8, to: 13, colour: 'q3' },
    { from: 21, to: 34, colour: 'q4' },
    { from: 55, to: 89, colour: 'q5' },
  ])
})

test('few_different_numbers_make_few_classes_and_the_greatest_is_the_deepest', () => {
  expect(scaleOf([4, 4, 4, null]).classes).toEqual([{ from: 4, to: 4, colour: 'q5' }])
})

test('a_masked_number_is_hatched_and_makes_no_class', () => {
  const scale = scaleOf([null, null])
  expect([scale.classes, scale.colourOf(null)]).toEqual([[], 'hatched'])
})

test('losing_as_many_as_another_gains_is_as_deep_a_colour', () => {
  const scale = differenceScaleOf([-30, -4, 0, 12, 30, null])
  expect([-30, -4, 0, 4, 12, 30, null].map(scale.colourOf)).toEqual(['m3', 'm1', 'zero', 'p1', 'p2', 'p3', 'hatched'])
})

test('two_policies_that_agree_everywhere_have_one_class', () => {
  expect(differenceScaleOf([0, 0]).classes).toEqual([{ from: 0, to: 0, colour: 'zero' }])
})
