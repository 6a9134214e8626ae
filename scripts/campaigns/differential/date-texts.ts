import fc from 'fast-check'

/**
 * What may stand in `Expires`: dates in every format that servers write, with one thing or several wrong, and pieces in any order. Most
 * lie within a year from now, where a browser shows to the second what it read: before now is "gone", and beyond 400 days "the longest".
 */
export function dateText(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: formattedDate() }, { weight: 2, arbitrary: spoiltDate() }, piecedDate())
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number): string => `${number}`.padStart(2, '0')
const year = new Date().getUTCFullYear()

const near = fc.date({ min: new Date(Date.now() + 3 * 86_400_000), max: new Date(Date.now() + 390 * 86_400_000), noInvalidDate: true })
const any = fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const zone = fc.constantFrom(
  'GMT',
  'GMT',
  'UTC',
  '',
  'Z',
  '+0000',
  'GMT+0100',
  '-0800',
  'PST',
  'CET',
  'EST',
  'UT',
  '+02',
  '+5',
  '(Central)',
)

function formattedDate(): fc.Arbitrary<string> {
  return fc.tuple(fc.oneof({ weight: 5, arbitrary: near }, any), zone, fc.nat(9)).map(([date, zone, format]) => {
    const [weekday, month] = [weekdays[date.getUTCDay()] ?? '', months[date.getUTCMonth()] ?? '']
    const [day, full, time] = [two(date.getUTCDate()), `${date.getUTCFullYear()}`, date.toISOString().slice(11, 19)]
    const texts = [
      `${weekday}, ${day} ${month} ${full} ${time} ${zone}`,
      `${weekday}, ${day}-${month}-${full} ${time} ${zone}`,
      `${weekday}day, ${day}-${month}-${full.slice(2)} ${time} ${zone}`,
      `${weekday} ${month} ${day} ${time} ${full}`,
      `${weekday} ${month} ${day} ${full} ${time} ${zone}`,
      `${day} ${month} ${full} ${time} ${zone}`,
      `${Number(day)} ${month.toLowerCase()} ${full} ${time}`,
      `${full} ${month} ${day} ${time} ${zone}`,
      date.toISOString(),
      `${date.getUTCMonth() + 1}/${day}/${full} ${time}`,
    ]
    return texts[format] ?? ''
  })
}

const spoiling = fc.constantFrom(
  ' ',
  '-',
  '/',
  ':',
  ',',
  '.',
  '+',
  '(',
  '"',
  '0',
  '1',
  '9',
  '24',
  '31',
  'x',
  'p',
  'PM',
  ' am',
  'é',
  '\t',
  'Mar',
  `${year + 1}`,
)

function spoiltDate(): fc.Arbitrary<string> {
  const step = fc.tuple(fc.nat(200), fc.nat(2), spoiling)
  return fc
    .tuple(formattedDate(), fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([text, steps]) => steps.reduce((text, [where, gone, inserted]) => spoilt(text, where % (text.length + 1), gone, inserted), text))
}

function spoilt(text: string, at: number, gone: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + gone)
}

const number = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(60).map(two),
  fc.constantFrom(`${year}`, `${year + 1}`, `${(year + 1) % 100}`, `0${year + 1}`, '1600', '70', '007', '99999', '12345', '123456'),
)
const piece = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom(...months, 'january', 'SEPTEMBER', 'Mai', 'Dez', 'Sept', 'märz', 'Juni') },
  { weight: 2, arbitrary: fc.tuple(fc.nat(25), fc.nat(61), fc.nat(61)).map((parts) => parts.map(two).join(':')) },
  fc.tuple(fc.nat(25), fc.nat(61)).map((parts) => parts.map(two).join(':')),
  zone,
  fc.constantFrom(...weekdays, 'AM', 'pm', 'never', '0', '-1', '12:00:00.000', '1:2:3', '1:2:3x', '001:02:03', 'T00:00:00Z', '10:10:10pm'),
)

function piecedDate(): fc.Arbitrary<string> {
  const between = fc.constantFrom(' ', ' ', ' ', '-', '/', ', ', '.', '', '\t', '(', '_', '~')
  return fc.array(fc.tuple(piece, between), { minLength: 1, maxLength: 7 }).map((pieces) => pieces.flat().join('').trim())
}
