import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { elementsOfPdf } from './pdf-elements.ts'

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0))
const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`

const table = [
  [10, '<</Type/StructElem/S/TR/P 9 0 R/K[11 0 R 12 0 R 13 0 R]>>'],
  [11, '<</S/TD/A<</O/Table/ColSpan 2/RowSpan 3>>/K 14 0 R>>'],
  [12, '<</S/TD/A[20 0 R 0]/K[]>>'],
  [13, '<</S/TD/A 20 0 R/Pg 3 0 R/K[<</Type/MCR/Pg 5 0 R/MCID 7>> 8]>>'],
  [14, '<</S/P/Pg 3 0 R/K 4>>'],
  [20, '<</O/Table/ColSpan 900>>'],
] as const
const spans = [
  { columns: 2, rows: 3 },
  { columns: 60, rows: 1 },
  { columns: 60, rows: 1 },
]

describe('the elements of a tagged PDF', () => {
  it('say whose a content is, and what the cells of its row cover, empty ones too', () => {
    const { owner, row } = elementsOfPdf(bytes(`%PDF-1.7\n${table.map(([number, body]) => object(number, body)).join('')}`))
    expect([...owner]).toEqual([
      ['p5R_mc7', 13],
      ['p3R_mc8', 13],
      ['p3R_mc4', 14],
    ])
    expect([...row]).toEqual([
      ['p3R_mc4', spans],
      ['p5R_mc7', spans],
      ['p3R_mc8', spans],
    ])
  })

  it('are found where they are packed together', () => {
    const bodies = table.map(([, body]) => body)
    const places = table.map(([number], at) => `${number} ${bodies.slice(0, at).join('\n').length + (at ? 1 : 0)}`).join(' ')
    const data = zlibSync(bytes(`${places}\n${bodies.join('\n')}`))
    const head = `<</Type/ObjStm/N ${table.length}/First ${places.length + 1}/Filter/FlateDecode/Length ${data.length}>>`
    const file = `%PDF-1.7\n${object(30, `${head}\nstream\r\n${String.fromCharCode(...data)}\nendstream`)}`
    expect(elementsOfPdf(bytes(file)).row.get('p3R_mc4')).toEqual(spans)
    expect(elementsOfPdf(bytes(file.replace(String.fromCharCode(...data), 'locked'))).row.size).toBe(0)
  })

  it('that go round in circles come to an end', () => {
    const round =
      object(1, '<</S/TR/K[2 0 R 2 0 R]>>') + object(2, '<</S/TD/K[1 0 R 2 0 R 3 0 R 3 0 R]>>') + object(3, '<</S/P/Pg 9 0 R/K[0 2]>>')
    expect([...elementsOfPdf(bytes(round)).row.keys()]).toEqual(['p9R_mc0', 'p9R_mc2'])
  })
})
