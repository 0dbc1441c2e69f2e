import { middle, type Sample, sample } from './measure.ts'
import type { Clerk } from './single-steps.ts'

/** A page an officer opens, asked for by one clerk at a time and by all at once. */
export interface PageTimes {
  readonly label: string
  readonly alone: Sample
  readonly together: Sample
  /** Kilobytes of JSON. */
  readonly size: number
}

type Ask = (clerk: Clerk, index: number) => string

/** Opens pages over HTTP in rounds. */
export async function measurePages(
  clerks: readonly Clerk[],
  { rounds, requests }: { rounds: number; requests: number },
): Promise<PageTimes[]> {
  const year = new Date().getFullYear()
  const [first] = clerks
  if (!first) throw new Error('nobody is signed in')
  const ids = new Map<Clerk, string[]>()
  for (const clerk of clerks)
    ids.set(
      clerk,
      (await linesOf(clerk, 50)).map((line) => line.id),
    )
  const figure = await busiestFigure(first, year)
  const pages: readonly (readonly [label: string, ask: Ask])[] = [
    ['A matter: facts, history, limits, next steps', (clerk, index) => `/matters/${ids.get(clerk)?.[index % 50]}`],
    ['List of 20, newest first, with total', (_, index) => `/matters?page=${(index % 5) + 1}`],
    ['List of 20 by last day, with total', () => '/matters?state=open&sort=due'],
    ['Worklist: 20 rows, five tabs counted, strip of days', () => '/worklist?tab=unit'],
    ['Search for two characters', (_, index) => `/search?q=${encodeURIComponent(words[index % words.length] ?? '')}`],
    ['All figures of a year, with months and dimensions', () => `/figures?year=${year}`],
    ['The records behind one figure, 20 and their sum', (_, index) => `/figures/${figure}/rows?year=${year}&page=${(index % 5) + 1}`],
  ]
  const times: PageTimes[] = []
  for (const [label, ask] of pages) {
    const alone: Sample[] = []
    const together: Sample[] = []
    const open = (index: number, clerk: Clerk = first) => clerk.client.ask<unknown>('GET', ask(clerk, index))
    const size = JSON.stringify(await open(0)).length / 1024
    for (const clerk of clerks) await open(1, clerk)
    for (let round = 0; round < rounds; round++) {
      alone.push(await sample(Math.ceil(requests / 4), 1, async (index) => void (await open(index))))
      together.push(await sample(requests, clerks.length, async (index, lane) => void (await open(index, clerks[lane]))))
    }
    times.push({ label, alone: middle(alone), together: middle(together), size })
  }
  return times
}

/** Words that are in many titles, in some, and in none. */
const words = ['漏水', '物业', '电梯', '租赁', '龙宫']

async function linesOf(clerk: Clerk, size: number): Promise<{ id: string }[]> {
  return (await clerk.client.ask<{ rows: { id: string }[] }>('GET', `/matters?size=${size}`)).rows
}

async function busiestFigure(clerk: Clerk, year: number): Promise<string> {
  const { chapters } = await clerk.client.ask<{ chapters: { figures: { id: string; type: string; value: number | null }[] }[] }>(
    'GET',
    `/figures?year=${year}`,
  )
  const counts = chapters.flatMap((chapter) => chapter.figures).filter((figure) => figure.type === 'count')
  const [most] = counts.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  if (!most) throw new Error('there are no figures')
  return most.id
}
