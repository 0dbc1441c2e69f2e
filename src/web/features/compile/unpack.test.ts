import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { entriesOf, unpack } from './unpack.ts'

const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))) as Uint8Array<ArrayBuffer>

test('an archive is taken apart, without what the system put in', async () => {
  const entries = entriesOf(
    archive({ '2022/望河街道.txt': '甲', '__MACOSX/2022/._望河街道.txt': '乙', '.DS_Store': '丙', '2022/~$望河.docx': '丁' }),
  )
  expect(await Promise.all(entries.map(async ({ name, content }) => [name, await content.text()]))).toEqual([['2022/望河街道.txt', '甲']])
})

test('names of Chinese Windows are read', () => {
  const name = '望河街道.txt'
  const bytes = archive({ [String.fromCharCode(...iconv.encode(name, 'gb18030'))]: '甲' })
  // Written as UTF-8 by the packer: put the two bytes of each character back and take the mark away, as such archives are.
  const raw = Buffer.from(bytes).toString('latin1')
  const written = Buffer.from(String.fromCharCode(...iconv.encode(name, 'gb18030')), 'utf8').toString('latin1')
  const plain = iconv.encode(name, 'gb18030').toString('latin1').padEnd(written.length, ' ')
  const mended = Buffer.from(raw.replaceAll(written, plain), 'latin1')
  for (const mark of [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('PK\u0001\u0002', 'latin1')]) {
    const at = mended.indexOf(mark) + (mark[2] === 3 ? 6 : 8)
    mended.writeUInt16LE(mended.readUInt16LE(at) & ~0x800, at)
  }
  const [entry] = entriesOf(new Uint8Array(mended))
  expect(entry?.name.trim()).toBe(name)
})

test('what cannot be taken apart is told, the rest goes on', async () => {
  const { chosen, refused } = await unpack([new File(['no archive'], '坏.zip'), new File(['甲'], '望河街道.txt')])
  expect(chosen.map((one) => one.name)).toEqual(['望河街道.txt'])
  expect(refused).toMatchObject([{ name: '坏.zip', why: expect.stringContaining('打不开') }])
})
