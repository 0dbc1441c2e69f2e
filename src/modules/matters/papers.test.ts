import { expect, test } from 'vitest'
import { membership } from '../../../tests/club.ts'
import type { AnyValues, Paper } from '../../definition/index.ts'
import { toText } from '../documents/index.ts'
import { paperContent, paperDocument } from './papers.ts'

const own = { unit: '网球场', organ: '网球场管理处', day: '2024-03-07' } as const
const values = { player: { type: 'person', name: '林甲' }, level: 'advanced', fee: 150_00, why: '' }

function printed(paper: Partial<Paper<string>>, given: AnyValues = values, holds: (rule: string) => boolean = () => true): string {
  const procedure = {
    ...membership,
    papers: { card: { title: '会员证', basis: membership.basis[0]!, form: 'letter' as const, shows: [], ...paper } },
  }
  return toText(paperDocument(paperContent(procedure, 'card', given, own, holds), '会〔2024〕1号'))
}

test.each([
  ['a clause in brackets is said with its value', { says: ['准予入会[；会费{fee}]。'] }, values, '准予入会；会费150.00元。'],
  ['and left out where there is none', { says: ['准予入会[；会费{fee}]。'] }, { level: 'advanced' }, '准予入会。'],
  ['or where it is nought', { says: ['准予入会[；会费{fee}]。'] }, { fee: 0 }, '准予入会。'],
  ['a blank outside of brackets stays open for the pen', { says: ['会费{fee}。'] }, {}, '会费　　　　。'],
  ['the first line that ends with a colon is the addressee', { says: ['{player}：', '{unit}准予入会。'] }, values, '林甲：'],
])('%s', (_, paper, given, text) => {
  expect(printed(paper, given)).toContain(text)
})

test('a paragraph with a rule stands only where the rule holds', () => {
  const paper = { says: ['准予入会。', { text: '进阶会员另行训练。', onlyIf: 'advanced' }] }
  expect(printed(paper)).toContain('进阶会员另行训练。')
  expect(printed(paper, values, () => false)).not.toContain('进阶会员')
})

test('what a paper is to show and no sentence says is set out after them, and nothing twice', () => {
  const text = printed({ shows: ['level', 'fee'], says: ['水平为{level}。'] })
  expect(text.match(/进阶/g)).toHaveLength(1)
  expect(text).toContain('会费：150.00元')
})

test('a record sets out its table before the sentences and leaves room to sign', () => {
  const text = printed({ form: 'record', shows: ['player', 'fee'], says: ['{player}自愿入会。'] })
  expect(text.indexOf('会费')).toBeLessThan(text.indexOf('自愿入会'))
  expect(text).toContain('当事人：')
})
