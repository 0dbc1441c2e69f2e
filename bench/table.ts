import type { Sample } from './measure.ts'
import type { ReportTimes } from './reports.ts'
import type { BenchResult } from './run.ts'

/** The result as text in Markdown, for a terminal and for docs/performance.md alike. */
export function tableOf({ machine, stock, single, bulk, pages }: BenchResult): string {
  const made = `${number(stock.matters)} matters (${number(stock.steps)} steps, ${stock.procedures.length} procedures and registers) in ${number(stock.seconds)} s`
  const share = (kind: 'open' | 'next') => single[kind].http.perSecond / single[kind].bare.perSecond
  return [
    `Node ${machine.node}, PostgreSQL ${machine.postgres} (durable, unix socket), ${machine.cores} cores shared by server, database and load; ${machine.connections} connections.`,
    `Stock: ${made}.`,
    '',
    table(
      ['single steps', 'steps/s', 'median ms', 'p99 ms', 'of bare'],
      [
        ['open a matter: bare statement', ...columns(single.open.bare), ''],
        ['open a matter: over HTTP', ...columns(single.open.http), percent(share('open'))],
        ['next step: bare statement', ...columns(single.next.bare), ''],
        ['next step: over HTTP, answered with the page', ...columns(single.next.http), percent(share('next'))],
      ],
    ),
    '',
    table(
      ['bulk', 'steps/s', 'of limit'],
      [
        ['judged and written', number(bulk.judgedAndWritten), percent(bulk.judgedAndWritten / bulk.copied)],
        ['written, judged before', number(bulk.written), percent(bulk.written / bulk.copied)],
        ['limit: INSERT … SELECT of the same rows inside the server', number(bulk.copied), ''],
      ],
    ),
    '',
    table(
      ['pages', 'one clerk: median ms', 'p99 ms', `${machine.connections} clerks: pages/s`, 'median ms', 'p99 ms', 'kB'],
      pages.map(({ label, alone, together, size }) => [label, digits(alone.median), digits(alone.p99), ...columns(together), number(size)]),
    ),
  ].join('\n')
}

/** How long a report takes to read and to check. */
export function reportTable({ bytes, characters, reading, checking, long, load, rules }: ReportTimes): string {
  return [
    `A report of ${number(bytes / 1000)} kB (${number(characters)} characters), warm, time of one core; load of the machine ${digits(load)}.`,
    '',
    table(
      ['report', 'ms'],
      [
        ['reading', digits(reading)],
        ['checking', digits(checking)],
        ['both', digits(reading + checking)],
        ...rules.map(({ id, time }) => [`of it ${id}`, digits(time)]),
        [`reading ${number(long.characters)} characters`, digits(long.reading)],
        ['checking them', digits(long.checking)],
      ],
    ),
  ].join('\n')
}

function columns({ perSecond, median, p99 }: Sample): string[] {
  return [number(perSecond), digits(median), digits(p99)]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
