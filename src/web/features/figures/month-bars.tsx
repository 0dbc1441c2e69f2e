const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`)

/** Twelve small bars; the words say the same for those who cannot see them. */
export function MonthBars({ months, label }: { readonly months: readonly (number | null)[]; readonly label: string }) {
  const most = Math.max(1, ...months.map((value) => value ?? 0))
  const says = months.map((value, index) => `${MONTHS[index]}${value ?? 0}`).join('，')
  return (
    <svg viewBox="0 0 120 24" className="month-bars" role="img" aria-label={`${label}：${says}`} preserveAspectRatio="none">
      {months.map((value, index) => {
        const height = Math.max(value ? 2 : 1, ((value ?? 0) / most) * 22)
        return (
          <rect key={MONTHS[index]} x={index * 10 + 1} y={24 - height} width={7} height={height} className={value ? 'bar' : 'bar-none'} />
        )
      })}
    </svg>
  )
}
