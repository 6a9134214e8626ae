import { describe, expect, it } from 'vitest'
import { fastHashing } from '../../../src/proofs/secrets/fast-hashing.ts'
import { trialsOf } from '../../../src/proofs/secrets/trial.ts'

/** The key of the test vectors of PASETO (paseto-standard/test-vectors), of which these are 1-E-5, 2-E-1, 2-E-5, 3-E-5, 4-E-1 and 4-E-5. */
const pasetoKey = '707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f'
const footer = 'eyJraWQiOiJVYmtLOFk2aXY0R1poRnA2VHgzSVdMV0xmTlhTRXZKY2RUM3pkUjY1WVp4byJ9'
const otherFooter = 'eyJraWQiOiJ6VmhNaVBCUDlmUmYyc25FY1Q3Z0ZUaW9lQTlDT2NOeTlEZmdMMVc2MGhhTiJ9'

/** NaCl's own test of its secretbox, as @fastify/secure-session writes one. */
const box = {
  key: '1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389',
  nonce: '69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37',
  sealed:
    'f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5',
}

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')

const vectors = [
  {
    of: 'PASETO 1',
    value: `v1.local.4VyfcVcFAOAbB8yEM1j1Ob7Iez5VZJy5kHNsQxmlrAwKUbOtq9cv39T2fC0MDWafX0nQJ4grFZzTdroMvU772RW-X1oTtoFBjsl_3YYHWnwgqzs0aFc3ejjORmKP4KUM339W3szA28OabR192eRqiyspQ6xPM35NMR-04-FhRJZEWiF0W5oWjPVtGPjeVjm2DI4YtJg.${footer}`,
  },
  {
    of: 'PASETO 2',
    value:
      'v2.local.97TTOvgwIxNGvV80XKiGZg_kD3tsXM_-qB4dZGHOeN1cTkgQ4PnW8888l802W8d9AvEGnoNBY3BnqHORy8a5cC8aKpbA0En8XELw2yDk2f1sVODyfnDbi6rEGMY3pSfCbLWMM2oHJxvlEl2XbQ',
  },
  {
    of: 'PASETO 2 with a footer',
    value: `v2.local.5K4SCXNhItIhyNuVIZcwrdtaDKiyF81-eWHScuE0idiVqCo72bbjo07W05mqQkhLZdVbxEa5I_u5sgVk1QLkcWEcOSlLHwNpCkvmGGlbCdNExn6Qclw3qTKIIl5-zSLIrxZqOLwcFLYbVK1SrQ.${otherFooter}`,
  },
  {
    of: 'PASETO 3',
    value: `v3.local.JvdVM1RIKh2R1HhGJ4VLjaa4BCp5ZlI8K0BOjbvn9_LwY78vQnDait-Q-sjhF88dG2B0ROIIykcrGHn8wzPbTrqObHhyoKpjy3cwZQzLdiwRsdEK5SDvl02_HjWKJW2oqGMOQJlkYSIbXOgVuIQL65UMdW9WcjOpmqvjqD40NNzed-XPqn1T3w-bJvitYpUJL_rmihc.${footer}`,
  },
  {
    of: 'PASETO 4',
    value:
      'v4.local.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAr68PS4AXe7If_ZgesdkUMvSwscFlAl1pk5HC0e8kApeaqMfGo_7OpBnwJOAbY9V7WU6abu74MmcUE8YWAiaArVI8XJ5hOb_4v9RmDkneN0S92dx0OW4pgy7omxgf3S8c3LlQg',
  },
  {
    of: 'PASETO 4 with a footer',
    value: `v4.local.32VIErrEkmY4JVILovbmfPXKW9wT1OdQepjMTC_MOtjA4kiqw7_tcaOM5GNEcnTxl60WkwMsYXw6FSNb_UdJPXjpzm0KW9ojM5f4O2mRvE2IcweP-PRdoHjd5-RHCiExR1IK6t4x-RMNXtQNbz7FvFZ_G-lFpk5RG3EOrwDL6CgDqcerSQ.${otherFooter}`,
  },
  { of: 'a secretbox', value: `${base64(box.sealed)};${base64(box.nonce)}`, key: box.key },
]

describe('the key of a published test vector opens it, and no other', () => {
  const hashing = fastHashing()
  it.each(vectors)('$of', ({ value, key = pasetoKey }) => {
    const opens = (asked: Buffer) => trialsOf(value).some((trial) => trial.fits(asked, hashing))
    const right = Buffer.from(key, 'hex')
    const wrong = Buffer.from(right.map((octet, i) => octet ^ (i === 31 ? 1 : 0)))
    expect([opens(right), opens(wrong), opens(right.subarray(1)), opens(Buffer.alloc(0))]).toEqual([true, false, false, false])
  })
})
