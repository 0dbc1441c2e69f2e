import type { Found, Rule } from '../finding.ts'
import type { WorkIndex } from '../works/work-index.ts'
import { homophones } from './homophones.ts'
import { misspeltTerms, wrongForms } from './misspelt.ts'
import { usages } from './words/usage.ts'
import { walker } from './words/walk.ts'

/** Wrong characters, words wrong in their company, and words typed twice. */
export const wording: Rule = {
  id: 'wording',
  title: '错别字',
  severity: '低',
  why: '只列必错的写法和固定表述，拿不准的不报。',
  basis: '《中华人民共和国国家通用语言文字法》关于国家机关使用规范汉字的要求；《党政机关公文处理工作条例》关于表述准确的要求',
  mark: 'unverified',
  mend: '请对照原意改正用字。',
  check({ plain }, { works }) {
    const seen = walk(plain)
    const forms = [...wrongForms(plain, seen.slips), ...company(plain, seen.hints)]
    const apart = (known: Found[]) => (found: Found) => !known.some((each) => each.start < found.end && found.start < each.end)
    const terms = [...forms, ...misspeltTerms(plain, seen.nearly).filter(apart(forms))]
    return [...terms, ...homophones(plain, seen.alike).filter(apart(terms))]
      .filter((each) => !insideName(plain, each, works))
      .concat(twice(plain, seen.hints))
  },
}

/** A slip inside a name that the register knows is said once, by the rule on names. */
function insideName(plain: string, { start, end }: Found, works: WorkIndex): boolean {
  const open = plain.lastIndexOf('《', start)
  const close = plain.indexOf('》', end)
  if (open < 0 || close < 0 || close - open > 62) return false
  const name = plain.slice(open + 1, close)
  return !/[《》\n]/.test(name) && works.misnamed(name) !== undefined
}

function company(plain: string, present: ReadonlySet<string>): Found[] {
  return usages.flatMap(({ hint, pattern, right, advice, why }) =>
    hint.length < 2 || present.has(hint)
      ? [...plain.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          ...(right === undefined ? { advice: advice! } : { fix: right }),
          message: right === undefined ? `“${match[0]}”用词存疑：${why}。` : `“${match[0]}”应为“${right}”：${why}。`,
        }))
      : [],
  )
}

const verbs =
  '开展 进行 推进 加强 制定 提高 完善 建立 强化 积极 进一步 认真 切实 深入 严格 贯彻 以及 我们 按照 根据 持续 不断 有效 便民 情况 问题 纠纷 案件 全面 及时 依法 坚持 落实 做好 充分 确保 实现 推动 提升 健全 扎实 坚决 实施 增强 建成 聚焦 围绕 通过 为了 关于 由于 因此 同时 贯彻落实 组织开展 有序 有力 形成 发挥 广泛 主动 定期 宣讲 统筹 督促 指导 协调 化解 排查 整治 参与 参加 召开 印发 签订 配备 领导 机制 制度 群众 干部 工作 执法 培训 法治'.split(
    ' ',
  )

/** Tried only where their hint stands: most texts have none. */
const doubled: [hint: string, pattern: RegExp][] = [
  ...verbs.map((verb): [string, RegExp] => [verb + verb, new RegExp(verb + verb, 'g')]),
  ['规范规范', /规范规范(?!性)/g],
  ['保障保障', /保障保障(?!性|房)/g],
  ['促进促进', /促进促进(?!会|法|条例)/g],
  ['普法普法', /(?<!谁)普法普法(?!办)/g],
  ['到到', /到到(?=位|底|边)/g],
  ['所所', /(?<=基层)所所(?![长有在需谓属])/g],
  ['的的', /(?<=[\u4e00-\u9fff])的的(?=[\u4e00-\u9fff])(?<!目的的)(?!的?确)/g],
  ['了了', /(?<=[提加增形落完取获召开建做解])了了(?=[\u4e00-\u9fff])/g],
  ['份份', /(?<=\d[余多]?)份份(?=[，。；、\n])/g],
  ['人人', /(?<=\d[余多]?)人人(?=[，。；、\n])/g],
  ['场场', /(?<=\d[余多]?)场场(?=[，。；、\n])/g],
  ['件件', /(?<=\d[余多]?)件件(?=[，。；、\n])/g],
  ['名名', /(?<=\d[余多]?)名名(?=[，。；、\n])/g],
  ['次次', /(?<=\d[余多]?)次次(?=[，。；、\n])/g],
  ['和和', /(?<=[\u4e00-\u9fff])和和(?![平睦谐美善解合气田风煦声县林])(?=[\u4e00-\u9fff])/g],
]
const anything = /([\u4e00-\u9fff]{3,10})\1(?![\u4e00-\u9fff]?\1)/g

function twice(plain: string, present: ReadonlySet<string>): Found[] {
  return [...doubled.filter(([hint]) => present.has(hint)).map(([, pattern]) => pattern), anything].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => {
      const half = match[0].slice(0, match[0].length / 2)
      return { start: match.index, end: match.index + match[0].length, fix: half, message: `“${half}”写了两遍。` }
    }),
  )
}

const walk = walker([...usages.map(({ hint }) => hint), ...doubled.map(([hint]) => hint)].filter(({ length }) => length > 1))
