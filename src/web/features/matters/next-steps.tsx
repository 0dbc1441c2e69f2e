import { Button } from 'antd'
import type { OfferView } from '../../../modules/matters/view.ts'
import { BasisLink } from '../../ui/basis-link.tsx'
import { RefusalList } from '../../ui/refusal-list.tsx'

interface NextStepsProps {
  readonly offers: readonly OfferView[]
  readonly onTake: (step: string) => void
  readonly ended: boolean
}

/** Lawful steps as buttons; the others with the reason and its article, never hidden. */
export function NextSteps({ offers, onTake, ended }: NextStepsProps) {
  const lawful = offers.filter((offer) => offer.here && offer.refusals.length === 0)
  const barred = offers.filter((offer) => offer.here && offer.refusals.length > 0)
  const elsewhere = offers.filter((offer) => !offer.here)
  return (
    <section className="sheet next-steps" aria-labelledby="next-heading">
      <h2 id="next-heading">下一步</h2>
      {lawful.length === 0 && (
        <p className="quiet">
          {ended ? '本事项已经办结。' : barred.length > 0 ? '现在没有可以办理的环节，原因见下。' : '现在没有需要办理的环节。'}
        </p>
      )}
      {lawful.map((offer) => (
        <div key={offer.step} className="offer">
          <Button color="primary" variant="outlined" block onClick={() => onTake(offer.step)}>
            {offer.label}
          </Button>
          {offer.says && <p>{offer.says}</p>}
          <p className="offer-basis">
            {offer.who} · <BasisLink basis={offer.basis} />
          </p>
          {offer.judgedOnEntry.length > 0 && <p className="quiet">录入后核对：{offer.judgedOnEntry.join('；')}</p>}
        </div>
      ))}
      {barred.map((offer) => (
        <div key={offer.step} className="offer offer-barred">
          <p className="offer-name">{offer.label}：现在不能办理</p>
          <RefusalList refusals={offer.refusals} />
          {offer.refusals.every((refusal) => refusal.overridable) && (
            <Button size="small" onClick={() => onTake(offer.step)}>
              说明理由后{offer.label}
            </Button>
          )}
        </div>
      ))}
      {elsewhere.length > 0 && (
        <details className="offer-elsewhere">
          <summary>其他环节（{elsewhere.length}）</summary>
          {elsewhere.map((offer) => (
            <div key={offer.step} className="offer offer-barred">
              <p className="offer-name">
                {offer.label} <BasisLink basis={offer.basis} />
              </p>
              <RefusalList refusals={offer.refusals} />
            </div>
          ))}
        </details>
      )}
    </section>
  )
}
