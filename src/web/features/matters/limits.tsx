import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { LimitView } from '../../../modules/matters/view.ts'
import { dayText } from '../../app/words.ts'
import { BasisLink } from '../../ui/basis-link.tsx'
import { dueTone } from '../../ui/due-badge.tsx'
import { Proof } from '../../ui/proof-drawer.tsx'

/** Every limit of the matter with its state; each proves its date. */
export function Limits({ limits }: { readonly limits: readonly LimitView[] }) {
  const [shown, setShown] = useState<LimitView>()
  if (limits.length === 0) return null
  return (
    <section className="sheet limits-sheet" aria-labelledby="limits-heading">
      <h2 id="limits-heading">期限</h2>
      <ul className="limits">
        {limits.map((limit) => (
          <li key={limit.key}>
            <div className="limit-head">
              <strong>{limit.label}</strong>
              {limit.due && limit.state === 'running' ? (
                <span className={`due-words ${dueTone(limit.due)}`}>{limit.due.words}</span>
              ) : (
                <span className={limit.kept === false ? 'due-words due-over' : 'quiet'}>{stateWords(limit)}</span>
              )}
            </div>
            <p>
              {limit.lastDay ? `${dayText(limit.lastDay)}届满` : '停止计算中'}
              {limit.provisional && <span className="mark-unverified">暂定</span>}
            </p>
            <p className="limit-foot">
              <BasisLink basis={limit.basis} />
              <Button type="link" size="small" onClick={() => setShown(limit)}>
                看推算
              </Button>
            </p>
          </li>
        ))}
      </ul>
      <Drawer title="期限是怎样算出来的" open={shown !== undefined} onClose={() => setShown(undefined)} size={520}>
        {shown && <Proof limit={shown} />}
      </Drawer>
    </section>
  )
}

function stateWords({ state, metOn, kept }: LimitView): string {
  if (state === 'met') return `${kept === false ? '逾期' : '按期'}办理（${dayText(metOn)}）`
  return state === 'stopped' ? '中止，停止计算' : state === 'off' ? '不再计算' : '计算中'
}
