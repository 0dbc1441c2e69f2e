import type { ComposedFigure, FigureRef, Procedure } from '../definition/index.ts'
import { allDefinitions, editionsOf, figureCatalogue, figures } from '../law/index.ts'
import { procedurePage, section, table } from './procedure-page.ts'

/** Every page of docs/procedures by file name, README.md among them. */
export function procedurePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([['README.md', index()]])
  for (const definition of allDefinitions) pages.set(fileOf(definition), procedurePage(definition))
  return pages
}

/** The newest edition has the plain name; earlier ones carry the day they came into force. */
export function fileOf(definition: Procedure): string {
  const newest = editionsOf(definition.id).at(-1)
  return definition === newest ? `${definition.id}.md` : `${definition.id}.${definition.inForce.from}.md`
}

function index(): string {
  const groups = [...new Set(allDefinitions.map(({ group }) => group))]
  return `${[
    '# 程序和台账',
    '本目录由 `yifa docs` 根据定义生成，供法律人员核对，不要手工修改。标〔待核〕的条文和数值未与原文核对，使用前请核实。',
    ...groups.map((group) => section(group, groupTable(group))),
    section('汇总统计数', table(['标识', '名称', '单位', '章节', '组成'], figures.map(composedRow))),
  ].join('\n\n')}\n`
}

function groupTable(group: string): string {
  const rows = allDefinitions
    .filter((definition) => definition.group === group)
    .map((definition) => [
      `[${definition.title}](${fileOf(definition)})`,
      definition.kind === 'register' ? '台账' : '程序',
      definition.edition,
      `${definition.inForce.from}起${definition.inForce.to ? `至${definition.inForce.to}` : ''}`,
      definition.says,
    ])
  return table(['名称', '种类', '版本', '施行', '说明'], rows)
}

function composedRow(figure: ComposedFigure): readonly string[] {
  const formula =
    'adds' in figure
      ? figure.adds.map(refText).join(' + ')
      : `（${figure.of.map(refText).join(' + ')}）÷（${figure.over.map(refText).join(' + ')}）`
  return [`\`${figure.id}\``, figure.label, figure.unit, figure.chapter, formula]
}

function refText({ figure, where }: FigureRef): string {
  const entry = figureCatalogue().get(figure)
  const parts = Object.entries(where ?? {}).map(([key, value]) => {
    const dim = entry?.dims.find((each) => each.key === key)
    return `${dim?.label ?? key}：${dim?.options[value] ?? value}`
  })
  return `${entry?.source?.title ?? ''}「${entry?.label ?? figure}」${parts.length > 0 ? `（${parts.join('，')}）` : ''}`
}
