import { Segmented } from 'antd'
import type { Party } from '../../definition/index.ts'
import type { InputProps } from './input.ts'
import { CreditCodePart } from './organisation.tsx'
import { Part } from './part.tsx'
import { IdNumberPart } from './person.tsx'

type PartyType = Party['type']

export function PartyInput({ id, value, onChange, invalid, describedBy }: InputProps<Party>) {
  const type = value?.type ?? 'person'
  const change = (part: object) => onChange({ type, name: '', ...value, ...part } as Party)
  const turn = (to: PartyType) => onChange({ type: to, name: value?.name ?? '', phone: value?.phone, address: value?.address } as Party)
  return (
    <div>
      <Segmented<PartyType> aria-label="当事人类别" options={types} value={type} onChange={turn} size="small" className="party-type" />
      <div className="parts">
        <Part
          id={id}
          label={type === 'person' ? '姓名' : '单位全称'}
          value={value?.name}
          onChange={(name) => change({ name: name ?? '' })}
          invalid={invalid}
          describedBy={describedBy}
          wide={type === 'organisation'}
        />
        {value?.type === 'organisation' ? (
          <>
            <CreditCodePart id={`${id}-code`} value={value.creditCode} onChange={(creditCode) => change({ creditCode })} />
            <Part
              id={`${id}-head`}
              label="法定代表人"
              value={value.representative}
              onChange={(representative) => change({ representative })}
            />
          </>
        ) : (
          <IdNumberPart id={`${id}-id`} value={value} onChange={change} />
        )}
        <Part id={`${id}-phone`} label="电话" value={value?.phone} onChange={(phone) => change({ phone })} />
        <Part id={`${id}-address`} label="住址（住所）" wide value={value?.address} onChange={(address) => change({ address })} />
      </div>
    </div>
  )
}

const types: { value: PartyType; label: string }[] = [
  { value: 'person', label: '公民' },
  { value: 'organisation', label: '法人或其他组织' },
]
