import type { Rule } from '../finding.ts'
import { carriedOver } from './carried-over.ts'
import { contradiction } from './contradiction.ts'
import { damagedText } from './damaged-text.ts'
import { disclosureForm } from './disclosure-form.ts'
import { disclosureOtherTables } from './disclosure-other-tables.ts'
import { disclosureTable } from './disclosure-table.ts'
import { disclosureText } from './disclosure-text.ts'
import { enumeration } from './enumeration.ts'
import { formalities } from './formalities.ts'
import { identifyingStory } from './identifying-story.ts'
import { internalFigure } from './internal-figure.ts'
import { lawCited } from './law-cited.ts'
import { looseNumber } from './loose-number.ts'
import { missingPart } from './missing-part.ts'
import { noCause } from './no-cause.ts'
import { noMeasure } from './no-measure.ts'
import { numberStyle } from './number-style.ts'
import { numbering } from './numbering.ts'
import { organNames } from './organ-names.ts'
import { percentPoints } from './percent-points.ts'
import { personalData } from './personal-data.ts'
import { punctuation } from './punctuation.ts'
import { rates } from './rates.ts'
import { repeatedParagraph } from './repeated-paragraph.ts'
import { residue } from './residue.ts'
import { staleProgramme } from './stale-programme.ts'
import { sums } from './sums.ts'
import { twoValues } from './two-values.ts'
import { wording } from './wording.ts'
import { wrongYear } from './wrong-year.ts'
import { yearOnYear } from './year-on-year.ts'

/** Every rule, in the order the page lists them. */
export const rules: Rule[] = [
  missingPart,
  noCause,
  noMeasure,
  wrongYear,
  staleProgramme,
  lawCited,
  sums,
  rates,
  yearOnYear,
  percentPoints,
  twoValues,
  contradiction,
  personalData,
  identifyingStory,
  internalFigure,
  residue,
  repeatedParagraph,
  carriedOver,
  damagedText,
  numbering,
  enumeration,
  formalities,
  looseNumber,
  numberStyle,
  organNames,
  wording,
  punctuation,
  disclosureForm,
  disclosureTable,
  disclosureOtherTables,
  disclosureText,
]
