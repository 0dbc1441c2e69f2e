import type { Reading } from '../modules/checking/index.ts'

/** What `yifa read --json` gives of a reading; undefined parts are left out. */
export function contentsOf(reading: Reading): Record<string, unknown> {
  const { organisation, year, title, addressee, signature, date, metadata, format, encoding, outline, figures, notes } = reading
  return {
    organisation,
    year,
    title: title?.text,
    titleAt: title,
    addressee,
    signature,
    date,
    metadata,
    format,
    encoding,
    outline,
    figures,
    notes,
  }
}
