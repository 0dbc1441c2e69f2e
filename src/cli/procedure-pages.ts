import { articleLabel, type ComposedFigure, type FigureRef, type Parameter, type Procedure, type SourceText } from '../definition/index.ts'
import { allDefinitions, allParameters, allSources, editionsOf, figureCatalogue, figures, menuGroups } from '../law/index.ts'
import { cite, procedurePage, section, table } from './procedure-page.ts'

/** Every page of docs/procedures by file name, README.md among them. */
export function procedurePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([
    ['README.md', index()],
    ['sources.md', sourcesPage()],
    ['parameters.md', parametersPage()],
  ])
  for (const definition of allDefinitions) pages.set(fileOf(definition), procedurePage(definition))
  return pages
}

/** The newest edition has the plain name; earlier ones carry the day they came into force. */
export function fileOf(definition: Procedure): string {
  const newest = editionsOf(definition.id).at(-1)
  return definition === newest ? `${definition.id}.md` : `${definition.id}.${definition.inForce.from}.md`
}

function index(): string {
  return `${[
    '# 程序和台账',
    '本目录由 `yifa docs` 根据定义生成，供法律人员核对，不要手工修改。标〔待核〕的条文和数值未与原文核对，使用前请核实。',
    '另见[法律依据](sources.md)和[参数](parameters.md)。',
    ...menuGroups.map((group) => section(group, groupTable(group))),
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

function sourcesPage(): string {
  return `${['# 法律依据', '本系统引用的每部法律文件及其版本，所引条文只写要旨，以原文为准。', ...[...allSources].sort(byNameAndDay).map(sourceSection)].join('\n\n')}\n`
}

function sourceSection(source: SourceText): string {
  const articles = Object.entries(source.articles)
    .sort(byArticle)
    .map(([article, gist]) => `- ${articleLabel(article, source.citedBy)}：${gist}`)
  const { name, edition, kind, inForce, mark } = source
  const facts = `${kind}，${inForce.from}起施行${inForce.to ? `，至${inForce.to}止` : ''}${mark === 'unverified' ? '〔待核〕' : ''}`
  return section(`${name}（${edition}）`, [facts, articles.join('\n')].filter((part) => part !== '').join('\n\n'))
}

/** Paragraphs after their article: 33, 33.1, 36.2.1, 42. */
function byArticle([a]: [string, string], [b]: [string, string]): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

function byNameAndDay(a: SourceText, b: SourceText): number {
  return a.name.localeCompare(b.name, 'zh') || (a.inForce.from < b.inForce.from ? -1 : 1)
}

function parametersPage(): string {
  const rows = [...allParameters].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(parameterRows)
  const intro = '条件和期限读取的数值，各自注明起用日期和依据；单位可以设定自己的数值，从设定的日期起优先适用。金额以分计的，这里换算成元。'
  return `${['# 参数', intro, table(['标识', '名称', '自', '数值', '依据'], rows)].join('\n\n')}\n`
}

function parameterRows({ id, label, unit, values }: Parameter): string[][] {
  return values.map(({ from, value, basis }) => [
    `\`${id}\``,
    label,
    from,
    unit === '分' ? `${value / 100}元` : `${value}${unit}`,
    cite(basis),
  ])
}
