import { addDays, addMonths, type Day } from '../../definition/index.ts'
import { type Scenario, scenarios } from '../../law/scenarios/index.ts'
import type { UnitKind } from '../../migrations/tables.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Seal } from '../../platform/seal.ts'
import { type Desk, judgeIncoming, writeChanges } from '../matters/index.ts'
import { type Office, openOffice } from '../office/index.ts'
import { type Cast, candidate, workday } from './candidate.ts'
import { castOf } from './cast.ts'
import { addEarlierReports } from './earlier-year.ts'
import { type Random, seeded } from './random.ts'

/** GB/T 2260 has no region 99: a district that cannot be mistaken for a real one. */
export const demoDistrict = '990101'

interface Street {
  readonly code: string
  readonly name: string
  readonly short: string
  /** Invented, with check digits that hold. */
  readonly creditCode: string
  readonly communities: readonly string[]
  readonly staff: readonly string[]
}

const streets: readonly Street[] = [
  {
    code: '001',
    name: '望河街道',
    short: '望河街',
    creditCode: '11990101MB00000193',
    communities: ['柳堤社区', '安居里社区', '书香苑社区', '运河社区'],
    staff: ['林晓舟', '郑一航', '许文博', '孟知夏', '沈砚秋', '陆青禾', '何远山', '程以宁'],
  },
  {
    code: '002',
    name: '桐花街道',
    short: '桐花街',
    creditCode: '11990101MB0000027X',
    communities: ['桂苑社区', '杏林里社区', '和平里社区', '明珠社区'],
    staff: ['苏木林', '顾南乔', '江若谷', '叶知秋', '温如言', '贺平川', '陶见微', '方既白'],
  },
  {
    code: '003',
    name: '北埠街道',
    short: '北埠街',
    creditCode: '11990101MB0000035Q',
    communities: ['红旗里社区', '槐荫里社区', '滨水社区', '学府社区'],
    staff: ['罗长风', '唐月明', '姜思远', '白景行', '钟毓秀', '薛怀瑾', '石开阳', '杜若水'],
  },
]

/** What each of the eight members of a street's staff does. */
const posts: readonly { readonly key: string; readonly roles: readonly string[]; readonly certified: boolean }[] = [
  { key: 'clerk1', roles: ['clerk'], certified: true },
  { key: 'clerk2', roles: ['clerk'], certified: true },
  { key: 'clerk3', roles: ['clerk'], certified: true },
  { key: 'clerk4', roles: ['clerk'], certified: true },
  { key: 'clerk5', roles: ['clerk'], certified: false },
  { key: 'reviewer1', roles: ['reviewer'], certified: false },
  { key: 'reviewer2', roles: ['reviewer'], certified: false },
  { key: 'head1', roles: ['head'], certified: false },
]

/** Units and people of the demonstration district, without passwords: they sign in from this machine only, by the offered log-ins. */
export async function addDistrict(db: Db, options: { streets?: number } = {}): Promise<void> {
  const district = demoDistrict
  const chosen = streets.slice(0, options.streets ?? streets.length)
  const units: { path: string; name: string; short: string; kind: UnitKind; credit_code: string | null }[] = [
    { path: district, name: '云岭市澄湖区', short: '澄湖', kind: 'district', credit_code: '11990101MB0000043K' },
  ]
  const people: { id: string; name: string; unit: string; login: string; roles: string[]; certified: boolean }[] = [
    {
      id: 'district1',
      name: '周行远',
      unit: district,
      login: 'district',
      roles: ['district', 'reviewer', 'head', 'clerk'],
      certified: false,
    },
    { id: 'system1', name: '吴守拙', unit: district, login: 'system', roles: ['systemAdmin'], certified: false },
    { id: 'security1', name: '郝若安', unit: district, login: 'security', roles: ['securityAdmin'], certified: false },
    { id: 'audit1', name: '秦明鉴', unit: district, login: 'audit', roles: ['auditAdmin'], certified: false },
  ]
  for (const street of chosen) {
    const path = `${district}/${street.code}`
    units.push({ path, name: street.name, short: street.short, kind: 'street', credit_code: street.creditCode })
    for (const [index, name] of street.communities.entries())
      units.push({ path: `${path}/${String(index + 1).padStart(3, '0')}`, name, short: name, kind: 'community', credit_code: null })
    for (const [index, post] of posts.entries()) {
      people.push({
        id: `${street.code}-${post.key}`,
        name: street.staff[index] ?? post.key,
        unit: path,
        login: `${post.key}.${street.code}`,
        roles: [...post.roles],
        certified: post.certified,
      })
    }
  }
  await db.insertInto('district').values({ district, name: '云岭市澄湖区', demo: true }).execute()
  await db
    .insertInto('unit')
    .values(units.map((unit) => ({ district, ...unit })))
    .execute()
  await db
    .insertInto('person')
    .values(people.map(({ certified: _, ...person }) => ({ district, password: null, locked_until: null, ...person })))
    .execute()
  const certificates = people
    .filter((person) => person.certified)
    .map((person, index) => ({
      district,
      person: person.id,
      number: `YL${String(990101001 + index)}`,
      valid_from: '2019-01-01' as Day,
      valid_to: null,
    }))
  await db.insertInto('certificate').values(certificates).execute()
}

/** Two years of matters and entries, each judged by the engine; what lies after today is left for the user to do. */
export async function addMatters(db: Db, desk: Desk, seed = 7): Promise<{ matters: number; refused: number }> {
  const random = seeded(seed)
  const { office } = desk
  const today = office.today()
  const from = `${Number(today.slice(0, 4)) - 1}-01-01` as Day
  const changes: Parameters<typeof writeChanges>[2][number][] = []
  let refused = 0
  for (const street of office.units.filter((unit) => unit.kind === 'street')) {
    const cast = castOf(office, street.path)
    const size = 0.35 + random.next() * 0.2
    for (const scenario of scenarios) {
      const ended = scenario.until && scenario.until < today ? addDays(scenario.until, 1) : today
      for (const opened of days(office, random, from, ended, scenario.yearly * size)) {
        const change = invent(desk, random, cast, scenario, opened, today)
        if (change) changes.push(change)
        else refused++
      }
    }
  }
  changes.sort((a, b) => String(a.entries[0]?.at).localeCompare(String(b.entries[0]?.at)))
  await writeChanges(db, desk, changes)
  return { matters: changes.length, refused }
}

/** Makes the district, its people, two years of records and the reports of the year before, all or nothing. */
export async function makeDemo(
  database: Database,
  { clock, seal, files }: { clock: Clock; seal: Seal; files: FileStore },
): Promise<{ matters: number; refused: number }> {
  const context = { district: demoDistrict, unit: demoDistrict, person: 'system', roles: ['system'] }
  return database.transaction(context, async (db) => {
    await addDistrict(db)
    const office = await openOffice({ as: (_, work) => work(db) }, clock)
    if (!office) throw new Error('the district was not found')
    const added = await addMatters(db, { office, seal })
    await addEarlierReports(db, office, files)
    return added
  })
}

function invent(desk: Desk, random: Random, cast: Cast, scenario: Scenario, opened: Day, today: Day) {
  for (let attempt = 0; attempt < 6; attempt++) {
    const made = candidate(desk.office, random, cast, scenario, opened, { until: addDays(today, -1) })
    if (!made) return undefined
    const judged = judgeIncoming(desk, made)
    if ('change' in judged) return judged.change
  }
  return undefined
}

/** Days on which matters of a scenario begin, spread over the months with some unevenness. */
function days(office: Office, random: Random, from: Day, to: Day, yearly: number): Day[] {
  const found: Day[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const expected = (yearly / 12) * (0.7 + random.next() * 0.6)
    const count = Math.floor(expected) + (random.next() < expected % 1 ? 1 : 0)
    const last = addDays(addMonths(month, 1), -1)
    for (let index = 0; index < count; index++) {
      const day = workday(office, random, month, last < to ? last : addDays(to, -1))
      if (day >= from && day < to) found.push(day)
    }
  }
  return found.sort()
}
