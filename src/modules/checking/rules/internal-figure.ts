import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'

/** Head counts of people whom an office keeps an eye on: they belong into no published report. */
export const internalFigure: Rule = {
  id: 'internal-figure',
  title: '内部掌握的人员数',
  severity: '中',
  why: '重点人员、稳控对象、涉邪教、吸毒、易肇事肇祸、受处分人员一类的底数是内部工作信息，涉及敏感个人信息；公开后会给这些人贴上标签，范围小的还能认出是谁。',
  basis: '政府信息公开条例第十六条（内部事务信息可以不予公开）、个人信息保护法（敏感个人信息）',
  mark: 'unverified',
  mend: '请删去人数，只写做了什么工作；确需保留的，放在不公开的附件里报送。',
  check(reading) {
    let from = -1
    let told = false
    return reading.figures.flatMap((figure) => {
      if (figure.sentenceStart !== from) {
        from = figure.sentenceStart
        told = anybody.test(reading.plain.slice(from, figure.sentenceEnd))
      }
      return told ? headCount(reading, figure) : []
    })
  },
}

const group = [
  '重点(?:信访)?(?:人员|人群|对象|人)(?:管控|稳控)?(?:名单|台账|库)?',
  '(?:稳控|管控|布控|列管|盯防)(?:对象|人员)',
  '(?:涉稳|涉访|非访)(?:重点)?(?:人员|教师|学生|职工|民警|村民|居民|群众|老兵|军人|退役军人|农民工)|信访老户|上访老户|缠访(?:户|人员)',
  '法轮功(?:人员|练习者)|(?:涉)?邪教(?:组织)?(?:人员|成员|痴迷者|练习者)|涉邪人员',
  '(?:在册|登记)?(?:吸毒|涉毒|戒毒|社区戒毒|社区康复|戒毒康复)人员',
  '肇事肇祸[^，。；]{0,4}精神(?:障碍|病)(?:患者|人)?|(?:在册|在管|列管)[^，。；]{0,14}精神(?:障碍|病)(?:患者|人)|肇事肇祸(?:患者|人员)',
  '受(?:到)?(?:处理|(?:党纪|政务|党纪政务|纪律)?)处分(?:的)?(?:党员)?(?:干部|人员)',
  '信教(?:群众|人员|居民)|艾滋病(?:感染者|病人|患者)',
].join('|')

const named = new RegExp(group, 'g')
const behind = new RegExp(`^(?:的)?(?:${group}|拒绝邪教(?:承诺书|保证书))`)
/** What a sentence must name to be looked at. */
const anybody = new RegExp(`${group}|拒绝邪教`)
const pledges = /拒绝邪教[^，。；]{0,6}(?:承诺书|保证书)[^，。；\d]{0,6}$/

/** Those who do the work, or an audience: the number counts them. */
const others =
  /志愿者|民警|网格员|工作人员|队员|社工|医生|专员|律师|调解员|辅警|家属|监护人|宣传|培训|讲座|参加|参与|受众|覆盖|职工|居民|群众(?!.{0,2}$)|学生|责任人|包保|专班/

function headCount(reading: Reading, figure: Figure): Found[] {
  if (figure.kind !== 'count' || figure.value === 0) return []
  const before = reading.plain.slice(Math.max(figure.sentenceStart, figure.start - 48), figure.start)
  const after = reading.plain.slice(figure.end, figure.sentenceEnd)
  const persons = /^(?:人|名|户|例|位|个)$/.test(figure.unit)
  const match = persons ? [...before.matchAll(named)].at(-1) : pledges.exec(before)
  const gap = match && persons ? before.slice(match.index + match[0].length) : ''
  if (
    match &&
    !others.test(gap) &&
    !/\d/.test(gap) &&
    (gap.match(/[，、]/g)?.length ?? 0) <= 1 &&
    !/[，、][^，、]{0,6}(?:配备|安排|组织|落实)/.test(gap)
  )
    return [finding(reading, figure.start - before.length + match.index, figure.end)]
  const following = persons || figure.unit === '份' ? behind.exec(after) : null
  if (
    following &&
    (figure.unit !== '份' || following[0].includes('拒绝邪教')) &&
    !/^(?:的)?[^，。；]{0,3}(?:家属|监护人)/.test(after.slice(following[0].length))
  )
    return [finding(reading, figure.start, figure.end + following[0].length)]
  return []
}

function finding(reading: Reading, start: number, end: number): Found {
  return { start, end, message: `“${reading.text.slice(start, end).trim()}”属于内部掌握的底数，不宜写进要公开的报告。` }
}
