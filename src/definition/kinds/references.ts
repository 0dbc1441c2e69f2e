import type { Field, FileRef, MatterRef, Officer, UnitRef } from '../field.ts'
import { type Checked, isObject, type Kind, plainKind } from './kind.ts'

/** A text cell names a member of staff, a unit or a matter only by its words; the reader that knows the office resolves it (`resolve` below). */
const byName = '按名称填写，导入时与本单位名册核对'

export const officer: Kind<Officer> = plainKind<Officer>({
  check: (value) => checkNamed<Officer>(value, 'id', '请选择工作人员'),
  parse: (text) => ({ problem: `名册中没有「${text}」` }),
  text: (value) => value.name,
  width: 12,
  hint: () => byName,
})

export const officers: Kind<readonly Officer[]> = plainKind<readonly Officer[]>({
  check: (value, field) => {
    if (!Array.isArray(value)) return { problem: '请选择工作人员' }
    const checked = value.map((one) => checkNamed<Officer>(one, 'id', '请选择工作人员'))
    const wrong = checked.find((one) => 'problem' in one)
    if (wrong && 'problem' in wrong) return wrong
    const people = checked.flatMap((one) => ('value' in one ? [one.value] : []))
    if (new Set(people.map((one) => one.id)).size < people.length) return { problem: '同一人不能重复选择' }
    const least = field.min ?? 1
    return people.length < least ? { problem: `至少${least}人，现有${people.length}人` } : { value: people }
  },
  parse: (text) => ({ problem: `名册中没有「${text}」` }),
  text: (value) => value.map((one) => one.name).join('、'),
  width: 18,
  hint: () => `${byName}，多人用顿号隔开`,
})

export const unit: Kind<UnitRef> = plainKind<UnitRef>({
  check: (value) => checkNamed<UnitRef>(value, 'path', '请选择单位'),
  parse: (text) => ({ problem: `没有名为「${text}」的单位` }),
  text: (value) => value.name,
  width: 16,
  hint: () => byName,
})

export const matter: Kind<MatterRef> = plainKind<MatterRef>({
  check: (value) =>
    isObject(value) && typeof value.id === 'string' && typeof value.number === 'string'
      ? { value: { id: value.id, number: value.number, ...(typeof value.title === 'string' ? { title: value.title } : {}) } }
      : { problem: '请选择关联的事项' },
  parse: (text) => ({ problem: `没有编号为「${text}」的事项` }),
  text: (value) => value.number,
  width: 18,
  hint: () => '填事项编号',
})

export const files: Kind<readonly FileRef[]> = plainKind<readonly FileRef[]>({
  check: (value, field) => {
    if (!Array.isArray(value) || value.length < (field.min ?? 1)) return { problem: `至少上传${field.min ?? 1}个文件` }
    const good = value.every(
      (one) =>
        isObject(one) &&
        typeof one.name === 'string' &&
        typeof one.size === 'number' &&
        typeof one.digest === 'string' &&
        /^[0-9a-f]{64}$/.test(one.digest),
    )
    return good
      ? { value: value.map((one: FileRef) => ({ digest: one.digest, name: one.name, size: one.size })) }
      : { problem: '文件没有上传完整，请重新上传' }
  },
  parse: () => ({ problem: '表格中不能填写文件，请在系统中上传' }),
  text: (value) => value.map((one) => one.name).join('、'),
  width: 18,
})

/** What a reader of texts needs to know of the office: who works there, which units and matters there are. */
export interface Directory {
  officer(name: string): Officer | undefined
  unit(name: string): UnitRef | undefined
  matter(number: string): MatterRef | undefined
}

/** Turns the name in a cell into a reference; undefined for kinds that need no directory. */
export function resolve(field: Field<never> | Field, text: string, directory: Directory): Checked<unknown> | undefined {
  const resolver = resolvers[field.kind as keyof typeof resolvers]
  return resolver?.(text.trim(), directory)
}

const resolvers = {
  officer: (text: string, directory: Directory) => found(directory.officer(text), `名册中没有「${text}」`),
  officers: (text: string, directory: Directory): Checked<unknown> => {
    const names = text.split(/[、,，;；\s]+/).filter(Boolean)
    const missing = names.find((name) => !directory.officer(name))
    return missing ? { problem: `名册中没有「${missing}」` } : { value: names.map((name) => directory.officer(name)) }
  },
  unit: (text: string, directory: Directory) => found(directory.unit(text), `没有名为「${text}」的单位`),
  matter: (text: string, directory: Directory) => found(directory.matter(text), `没有编号为「${text}」的事项`),
}

function found<V>(value: V | undefined, problem: string): Checked<V> {
  return value === undefined ? { problem } : { value }
}

function checkNamed<V extends { name: string }>(value: unknown, key: string, problem: string): Checked<V> {
  if (!isObject(value) || typeof value[key] !== 'string' || value[key] === '' || typeof value.name !== 'string') return { problem }
  return { value: { [key]: value[key], name: value.name } as unknown as V }
}
