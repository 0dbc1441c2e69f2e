import { Popover } from 'antd'
import type { BasisView } from '../../modules/matters/view.ts'

/** The article an act rests on; its gist opens by pointer, touch or keyboard. What was not checked against the text wears 待核. */
export function BasisLink({ basis }: { readonly basis: BasisView }) {
  return (
    // A click gives focus: as a trigger of its own it would close again what the pointer has just opened.
    <Popover
      trigger={['hover', 'focus']}
      content={
        <div className="basis-gist">
          <strong>{basis.text}</strong>
          <p>{basis.gist}</p>
          {!basis.verified && <p className="quiet">待核：本条尚未与法律文本逐字核对。</p>}
        </div>
      }
    >
      <button type="button" className="basis-link">
        {shortBasis(basis.text)}
        {!basis.verified && <span className="mark-unverified">待核</span>}
      </button>
    </Popover>
  )
}

/** 《中华人民共和国行政处罚法》第四十二条（2021年修订） → 《行政处罚法》第四十二条; the edition stands in the gist. */
function shortBasis(text: string): string {
  return text.replace('《中华人民共和国', '《').replace(/（[^（）]*年[^（）]*）$/, '')
}
