interface TemplateTextProps {
  readonly text: string
  readonly labels: Readonly<Record<string, { readonly label: string }>>
}

/** A wording with its figures by name instead of {slot}; what may be left out stands in grey brackets. */
export function TemplateText({ text, labels }: TemplateTextProps) {
  let place = 0
  return (
    <>
      {[...text.matchAll(/\{(\w+)(?::(\w+))?\}|([[\]])|([^{[\]]+)/g)].map(([whole, slot, mode, bracket, words]) => {
        const key = place++
        if (slot)
          return (
            <span key={key} className="token" title={whole}>
              {labels[slot]?.label ?? slot}
              {mode && `·${modeNames[mode] ?? mode}`}
            </span>
          )
        return bracket ? (
          <span key={key} className="quiet">
            {bracket}
          </span>
        ) : (
          <span key={key}>{words}</span>
        )
      })}
    </>
  )
}

/** Short, for the inside of a token; the list to choose from comes with the choices. */
const modeNames: Readonly<Record<string, string>> = {
  bare: '数',
  round: '余',
  change: '同比',
  difference: '增减',
  none: '零',
  fraction: '含分子分母',
  part: '分子',
  base: '分母',
  rest: '差',
  rank: '排名',
}
