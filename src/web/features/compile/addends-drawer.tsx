import { Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TokenView } from '../../../modules/reports/view.ts'
import { numberText } from '../../app/words.ts'
import { RowsDrawer } from '../figures/rows-drawer.tsx'
import { rowsOf } from '../reports/rows-address.ts'
import { placeAddress } from './comparison-table.tsx'

interface AddendsDrawerProps {
  readonly figure: TokenView
  readonly year: number
  readonly unit: string
  readonly onClose: () => void
}

/** What each street adds to a sum of the report: its records, its place in the file, or nothing. */
export function AddendsDrawer({ figure, year, unit, onClose }: AddendsDrawerProps) {
  const [street, setStreet] = useState<string>()
  const addends = figure.addends ?? []
  const missing = addends.filter(({ value }) => value === null)
  return (
    <Drawer title={`${figure.label}：${figure.text}，由各街道相加`} open onClose={onClose} size={560}>
      {missing.length > 0 && (
        <p className="compile-doubt">
          {missing.map(({ unitName }) => unitName).join('、')}没有这个数，没有计入合计；补齐后到“汇总比较—起草素材”重新加入。
        </p>
      )}
      <table className="figure-table addends">
        <thead>
          <tr>
            <th scope="col">街道</th>
            <th scope="col" className="right">
              数值
            </th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        <tbody>
          {addends.map((one) => (
            <tr key={one.unit}>
              <th scope="row">{one.unitName}</th>
              <td className={`right ${one.value === null ? 'is-gap' : ''}`}>{one.value === null ? '缺' : one.text}</td>
              <td>
                {one.source === 'ledger' && (
                  <button type="button" className="link-button" onClick={() => setStreet(one.unit)}>
                    台账，看计入的事项
                  </button>
                )}
                {one.place && (
                  <Link to={placeAddress(one.place)}>
                    {one.source === 'earlier' ? '旧报告' : '报送文件'}“{one.place.name}”
                  </Link>
                )}
                {one.source === null && <span className="quiet">没有记录，也没有报送</span>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td className="right">
              <strong>{numberText(addends.reduce((sum, { value }) => sum + (value ?? 0), 0))}</strong>
            </td>
            <td className="quiet">{missing.length > 0 ? `${addends.length - missing.length}个街道` : '全部所选街道'}</td>
          </tr>
        </tfoot>
      </table>
      {street && <RowsDrawer {...rowsOf(figure, year, unit)} unit={street} onClose={() => setStreet(undefined)} />}
    </Drawer>
  )
}
