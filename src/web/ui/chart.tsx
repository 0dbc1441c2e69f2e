import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer])

export interface Series {
  readonly name: string
  readonly kind: 'bar' | 'line'
  readonly values: readonly (number | null)[]
}

interface ChartProps {
  /** What the picture shows; also its text for those who cannot see it. */
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  readonly unit: string
  /** Called with the index of the category. */
  readonly onPick?: (index: number) => void
  readonly height?: number
}

/** Bars and lines over categories. The page shows the same numbers as a table beside it. */
export default function Chart({ title, categories, series, unit, onPick, height = 260 }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    if (!place.current) return
    const chart = echarts.init(place.current, null, { renderer: 'svg' })
    chart.setOption({
      aria: { enabled: true, label: { description: title } },
      animation: false,
      color: ['#1d4f91', '#8fa6c4', '#b7791f'],
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 12, top: series.length > 1 ? 36 : 16, bottom: 4, containLabel: true },
      legend: series.length > 1 ? { top: 0, right: 0, icon: 'rect', itemWidth: 12, itemHeight: 8, itemGap: 18 } : { show: false },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (value === null || value === undefined ? '—' : `${String(value)}${unit}`),
      },
      xAxis: { type: 'category', data: [...categories], axisTick: { show: false }, axisLabel: { color: '#46505e' } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#46505e' }, splitLine: { lineStyle: { color: '#e3e6eb' } } },
      series: series.map(({ name, kind, values }) => ({ name, type: kind, data: [...values], barMaxWidth: 22, symbolSize: 6 })),
    })
    chart.on('click', ({ dataIndex }) => pick.current?.(dataIndex))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [title, categories, series, unit])

  return <div ref={place} role="img" aria-label={title} style={{ height }} />
}
