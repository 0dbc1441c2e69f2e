import { expect, expectTypeOf, test } from 'vitest'
import { membership } from '../../tests/club.ts'
import { convention, defineProcedure, f, type Values, working } from './index.ts'

const basis = convention('试验')
const head = {
  id: 'x',
  title: 'x',
  group: 'x',
  edition: '',
  basis: [basis],
  inForce: { from: '2020-01-01' },
  series: 'x',
  says: 'x',
  roles: { desk: { label: '前台', is: 'clerk' } },
  stages: { one: '一', two: '二' },
  fields: { name: f.line('名称'), count: f.integer('数') },
  names: { title: 'name' },
} as const

test('values have the types of their fields', () => {
  expectTypeOf<Values<typeof membership.fields>['fee']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<Values<typeof membership.fields>['level']>().toEqualTypeOf<'beginner' | 'advanced' | undefined>()
  expect(membership.steps.apply?.label).toBe('申请')
})

test('promised mistakes do not compile', () => {
  const declared = [
    // @ts-expect-error a stage that does not exist
    defineProcedure({ ...head, steps: { file: { label: '立', by: 'desk', from: null, to: 'three', basis } } }),
    // @ts-expect-error a field that does not exist
    defineProcedure({ ...head, steps: { file: { label: '立', by: 'desk', from: null, to: 'one', basis, asks: ['nothing'] } } }),
    // @ts-expect-error a role that does not exist
    defineProcedure({ ...head, steps: { file: { label: '立', by: 'nobody', from: null, to: 'one', basis } } }),
    // @ts-expect-error a rule that does not exist
    defineProcedure({ ...head, steps: { file: { label: '立', by: 'desk', from: null, to: 'one', basis, onlyIf: ['unknown'] } } }),
    // @ts-expect-error a step without its basis
    defineProcedure({ ...head, steps: { file: { label: '立', by: 'desk', from: null, to: 'one' } } }),
    defineProcedure({
      ...head,
      steps: { file: { label: '立', by: 'desk', from: null, to: 'one', basis } },
      // @ts-expect-error a limit that starts nowhere
      limits: { long: { label: '限', length: working(5), from: 'nowhere', until: ['file'], basis, binds: 'agency' } },
    }),
    defineProcedure({
      ...head,
      steps: { file: { label: '立', by: 'desk', from: null, to: 'one', basis } },
      // @ts-expect-error a figure that counts a step that does not exist
      figures: { cases: { label: '件', unit: '件', counts: 'filed' } },
    }),
    // @ts-expect-error a paper nobody declared
    defineProcedure({ ...head, steps: { file: { label: '立', by: 'desk', from: null, to: 'one', basis, issues: ['letter'] } } }),
    defineProcedure({
      ...head,
      steps: { file: { label: '立', by: 'desk', from: null, to: 'one', basis, asks: ['count'], onlyIf: ['few'] } },
      rules: {
        few: { says: '不多', basis, holds: ({ count = 0 }, { passed }) => count < 3 && !passed('file') },
        // @ts-expect-error a rule about a field that does not exist
        wrong: { says: '错', basis, holds: ({ weight }) => weight === 1 },
        // @ts-expect-error a rule about a step that does not exist
        lost: { says: '错', basis, holds: (_, { passed }) => passed('vanish') },
      },
    }),
  ]
  expect(declared).toHaveLength(9)
})
