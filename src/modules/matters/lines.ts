import { type Day, daysBetween, kindOf, stageLabel } from '../../definition/index.ts'
import { countWorkingDays } from '../../engine/index.ts'
import type { Office } from '../office/index.ts'
import { procedureOf } from './procedures.ts'
import type { MatterRow } from './store.ts'
import type { DueView, MatterLine } from './view.ts'

/** A row of a list; `columns` asks for the texts of these fields too. */
export function lineOf(office: Office, row: MatterRow, columns: readonly string[] = []): MatterLine {
  const procedure = procedureOf(row.procedure, row.edition)
  const stage = row.stage === null ? undefined : procedure.stages[row.stage]
  return {
    id: row.id,
    number: row.number,
    procedure: row.procedure,
    procedureTitle: procedure.title,
    title: row.title,
    party: row.party,
    unit: row.unit,
    unitName: office.unit(row.unit)?.name ?? row.unit,
    stage: row.stage,
    stageLabel: row.cancelled ? '已撤销登记' : stage ? stageLabel(stage) : '',
    ended: row.ended,
    openedOn: row.opened_on,
    due:
      row.due_on === null || row.ended
        ? null
        : dueView(office, row.due_on, row.due_label ?? '期限', row.due_proof?.length.unit === 'workingDay'),
    officers: row.officers.flatMap((id) => office.person(id)?.name ?? []),
    ...(columns.length === 0 ? {} : { cells: cellsOf(row, columns) }),
    version: row.version,
  }
}

function dueView(office: Office, on: Day, label: string, inWorkingDays: boolean): DueView {
  const today = office.today()
  const days = daysBetween(today, on)
  if (days < 0) return { label, on, left: days, unit: 'day', overdue: true, words: `逾期${-days}日` }
  if (days === 0) return { label, on, left: 0, unit: 'day', overdue: false, words: '今日到期' }
  const left = inWorkingDays ? countWorkingDays(office.calendar, today, on) : days
  return {
    label,
    on,
    left,
    unit: inWorkingDays ? 'workingDay' : 'day',
    overdue: false,
    words: `剩${left}${inWorkingDays ? '个工作日' : '日'}`,
  }
}

function cellsOf(row: MatterRow, columns: readonly string[]): Record<string, string> {
  const procedure = procedureOf(row.procedure, row.edition)
  return Object.fromEntries(
    columns.flatMap((key) => {
      const field = procedure.fields[key]
      const value = row.values[key]
      return field && field.disclose !== 'sealed' && value !== undefined && value !== null
        ? [[key, kindOf(field).text(value, field as never)]]
        : []
    }),
  )
}
