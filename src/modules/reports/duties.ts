import { actWords, dutyActs, dutyPosts, type Place } from '../../law/report/index.ts'
import type { UnitKind } from '../../migrations/tables.ts'
import { joined, text } from './chapters.ts'
import type { InlineNode } from './doc.ts'

/** An entry of the principal leaders' duty register, in its public fields only. */
export interface Duty {
  readonly matter: string
  readonly day: string
  readonly post: string
  readonly kind: string
  readonly content: string
  /** How many files prove it. */
  readonly evidence: number
}

/** In whose words the leaders of a kind of unit are told. */
export function placeOf(kind: UnitKind | undefined): Place {
  return kind === 'district' || kind === 'department' ? kind : 'street'
}

/** More would be a list and no longer prose: the counts before them tell how many there were. */
const mostOfOnePost = 4

/** What the leaders did, with days, for a chapter of part three: 党工委主要负责人3月12日主持会议部署普法工作；…. Each piece opens its entry. */
export function tellDuties(all: readonly Duty[], chapter: string, place: Place): InlineNode[] {
  const tails = new Set<string>()
  const own = all.filter(({ kind }) => dutyActs[kind]?.chapter === chapter)
  const sentences = Object.entries(dutyPosts).flatMap(([post, called]) => {
    const chosen = choose(own.filter((duty) => duty.post === post))
    if (chosen.length === 0) return []
    return [
      text(`${called[place]}`),
      ...chosen.flatMap((duty, index) => [...(index > 0 ? [text('；')] : []), entry(duty, tails)]),
      text('。'),
    ]
  })
  return joined(sentences)
}

/** The entries told in any chapter that lack a proof. */
export function unproven(all: readonly Duty[]): Duty[] {
  return all.filter(({ evidence }) => evidence === 0)
}

/** What the entries end on alike (…，形成会议纪要) is said once. */
function entry(duty: Duty, tails: Set<string>): InlineNode {
  const [, month, day] = duty.day.split('-').map(Number)
  return {
    type: 'text',
    text: `${month}月${day}日${withoutTail(actOf(duty), tails)}`,
    marks: [{ type: 'entry', attrs: { matter: duty.matter } }],
  }
}

function withoutTail(act: string, tails: Set<string>): string {
  const at = act.lastIndexOf('，')
  const tail = act.slice(at)
  if (at < 0 || !tails.has(tail)) {
    if (at >= 0) tails.add(tail)
    return act
  }
  return act.slice(0, at)
}

/** Different things first, then in the order of days; what was done twice in the same words is told once. */
function choose(duties: readonly Duty[]): Duty[] {
  const heads = new Set<string>()
  const different = duties.filter((duty) => {
    const head = actOf(duty).split('，')[0] ?? ''
    const isNew = !heads.has(head)
    heads.add(head)
    return isNew
  })
  const kinds = [...new Set(different.map(({ kind }) => kind))]
  const turn = (duty: Duty) => different.filter(({ kind }) => kind === duty.kind).indexOf(duty) * kinds.length + kinds.indexOf(duty.kind)
  return [...different]
    .sort((one, other) => turn(one) - turn(other))
    .slice(0, mostOfOnePost)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** The entry's own words where they say what was done; a mere subject becomes a phrase of its kind. */
function actOf({ kind, content }: Duty): string {
  const words = content
    .trim()
    .replace(/\s+/g, '')
    .replace(/^(?:20\d\d年)?\d{1,2}月\d{1,2}日[，,]?/, '')
    .replace(/^(?:街道)?(?:党政主要负责人|(?:党工委|办事处|区委|区政府)?(?:书记|主任|主要负责(?:人|同志)))/, '')
    .split(/[。；;\n]/)[0]!
  const short = words.length > 60 ? (words.slice(0, 60).match(/^.*(?=，)/)?.[0] ?? words.slice(0, 60)) : words
  const plain = short.replace(/[，、：]+$/, '')
  return actWords.test(plain) ? plain : (dutyActs[kind]?.says(plain) ?? plain)
}
