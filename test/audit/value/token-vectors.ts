/** A signed or sealed value and the secret behind it; null: there is none. */
export interface TokenVector {
  readonly of: string
  readonly value: string
  readonly name?: string
  readonly signature?: string
  readonly secret: string | null
}

/**
 * Values that the libraries themselves wrote (Django 3.2, itsdangerous 2.1, Tornado 6.2, Bottle 0.12, WebOb 1.8, cookie-signature, keygrip,
 * @hapi/iron, iron-session, next-auth 4, @auth/core), or that follow from the documented format; the last eight are test values of other
 * tools. Their secrets are thrown away or published defaults.
 */
export const tokenVectors: readonly TokenVector[] = [
  {
    of: 'django-session-signed-cookies-sha256',
    value: 'eyJfYXV0aF91c2VyX2lkIjoiMSJ9:1r31eq:IJrHoO6lSaxCoXO0b_oNs8ZgqAx0sHBC5Nm0MZCsrOQ',
    name: 'sessionid',
    secret: 'django-insecure-test-key',
  },
  {
    of: 'django-session-signed-cookies-sha256-compressed',
    value:
      '.eJyrVopPLC3JiC8tTi2Kz0xRslIyVNJBFktKTM5OzQNJpGQl5qXn6yXn55UUZSbpgZToQWWL9XzzU1JznKBqUQzISCzOAOpOpBAo1QIAyaU-jQ:1r31eq:h7RQ223Y8rIgo3uNDdgLHS7GQTfDVoj6effVuz-Dfd4',
    name: 'sessionid',
    secret: 'django-insecure-test-key',
  },
  {
    of: 'django-signing-dumps-default-salt',
    value: 'eyJhIjoxfQ:1r31eq:lUASC43rOOtJUfGtNk6RrEcreBrWljv7qkXrm47rMa0',
    secret: 'django-insecure-test-key',
  },
  {
    of: 'django-set_signed_cookie',
    value: 'dark:1r31eq:OSev0d9UQcARytOlsk7iN5_FPpQ3-vPlWHElhFW91Oc',
    name: 'theme',
    secret: 'django-insecure-test-key',
  },
  {
    of: 'django-session-signed-cookies-sha1-legacy',
    value: 'eyJhIjoxfQ:1r31eq:1laC5wzJ8CWUsYbgPVtEIZ82gIc',
    name: 'sessionid',
    secret: 'django-insecure-test-key',
  },
  {
    of: 'flask-session',
    value: 'eyJ1c2VyX2lkIjoxfQ.ZVPxAA.R0v1VA5PQkKwWrdh_51uPAJ2cTY',
    name: 'session',
    secret: 'secret',
  },
  {
    of: 'flask-session-compressed',
    value: '.eJyrVqpQslJyHCZAqRYAnEY0-w.ZVPxAA.j8DU9uB97XTiQkeJNQEt3kPl30Q',
    name: 'session',
    secret: 'secret',
  },
  {
    of: 'starlette-sessionmiddleware',
    value: 'eyJ1c2VyX2lkIjogMX0=.ZVPxAA.vw0papuLr-0ARVSt0ZqTm5V32_k',
    name: 'session',
    secret: 'secret',
  },
  {
    of: 'itsdangerous-urlsafe',
    value: 'WzEsMiwzLDRd.wSPHqC0gR7VUqivlSukJ0IeTDgo',
    secret: 'secret-key',
  },
  {
    of: 'flask-session-ext-signer',
    value: 'o8v4Lw6g0Jm1yZc3Qe5TgA.myCt4lXoSnDviT-NVTBbg0RPRq4',
    name: 'session',
    secret: 'secret',
  },
  {
    of: 'tornado-v2',
    value: '2|1:0|10:1700000000|4:user|8:YWxpY2U=|77f4d789b5dd9942e62ebe5eb3feb2eaceddb7123089ec8863be873b6bb197a1',
    name: 'user',
    secret: '__TODO:_GENERATE_YOUR_OWN_RANDOM_VALUE_HERE__',
  },
  {
    of: 'tornado-v1',
    value: 'YWxpY2U=|1700000000|201c23bd238b6e964a57ba7973dbd35d4b6f9909',
    name: 'user',
    secret: 'secret',
  },
  {
    of: 'bottle-0.12-md5',
    value: '!9h2175/NM14ZzKeIQiIdPg==?gAWVFQAAAAAAAACMB2FjY291bnSUjAVhbGljZZSGlC4=',
    name: 'account',
    secret: 'some-secret-key',
  },
  {
    of: 'bottle-0.13-sha256',
    value: '!42o0i4Nudwj0tSifbuDaYfJbcccatC/2nJ3lFbBrXik=?gAWVFwAAAAAAAABdlCiMB2FjY291bnSUjAVhbGljZZRlLg==',
    name: 'account',
    secret: 'some-secret-key',
  },
  {
    of: 'express-session',
    value: 's%3AXk3vQm0b9yT2hLr8sWcPzE5nA1uJf7Gd.kZdup2Xbabua0jfYbycT1VHKAE671g6t9Nu8CrTXunc',
    name: 'connect.sid',
    secret: 'keyboard cat',
  },
  {
    of: 'cookie-parser-signed',
    value: 's%3Aalice.Q2DGe8gQJRFARFeNfE6ODwL9DK6Z8i1gM5Do%2BdyYiPg',
    name: 'user',
    secret: 'secret',
  },
  {
    of: 'cookie-session-sha1',
    value: 'eyJ1c2VySWQiOjF9',
    name: 'session',
    signature: 'ks5rY8UBAYB39-SdvA2KNDd7gRo',
    secret: 'keyboard cat',
  },
  {
    of: 'fastify-cookie-signed',
    value: 'alice.Q2DGe8gQJRFARFeNfE6ODwL9DK6Z8i1gM5Do%2BdyYiPg',
    name: 'user',
    secret: 'secret',
  },
  {
    of: 'remix-react-router-session',
    value: 'eyJ1c2VySWQiOiIxIn0%3D.taqOs%2F%2BTa0JHTCrUSDe867QCHVGpcmrlJ%2BmOKiAvl7c',
    name: '__session',
    secret: 's3cret1',
  },
  {
    of: 'hono-signed-cookie',
    value: 'alice.fJUh80iYPxlGaGAnftG0VMDup3QTAOP%2BmWzmuQB3IgY%3D',
    name: 'user',
    secret: 'secret ingredient',
  },
  {
    of: 'iron-session-v8',
    value:
      'Fe26.2*1*9c3d26f7502bfbb395ba8f2b0beee40ddca61c36f4736a4b44ea55b6d2ec654b*54mDeRWdpGId6-skdfsN2Q*jhFMpue7RCPyJZv5WIU4R41C1cQls0DBCveMvXl2Nw4**af3d8de087651eb928cf36f2fb5ad972a2fe7465c67e13ff3783e5b4f5532d67*-Rw_v609dOYGc1XIXxN373pvDySfw0Clv393suO1Amw~2',
    secret: 'complex_password_at_least_32_characters_long',
  },
  {
    of: 'hapi-iron',
    value:
      'Fe26.2**a5e4dc5d78cc94b456b3391a4fd16366d21f0a8379635108bd4b8c8151cb02ea*AyXdcbdJ2wRXIxeHgLAJ5Q*nAAOFf5z3uVoRzKDkUxFdQ**32c55a76a0724aa46140b75a40f0bae4bbd5cddcc6ac3c49d160aa7ec7b90429*_VHiO0Lov6B0dbs-1uz8kkwuALbPmWholDFG08_9S54',
    name: 'session',
    secret: 'complex_password_at_least_32_characters_long',
  },
  {
    of: 'jwt-hs256-secret',
    value: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIiwiaWF0IjoxNzAwMDAwMDAwfQ.I0pv13VE9jXm9v-We6uw93oLykQw0TSNU6SMfjgKEGw',
    secret: 'secret',
  },
  {
    of: 'jwt-hs512-changeme-no-exp',
    value:
      'eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIiwicm9sZSI6ImFkbWluIn0.dXXSqVEzaAvNifXAxmt8z__wpPORQJi3XRL9Q2QwQJtnfg4IgQt_6-3qCDqdKj_vtC86pAUZsc6ESVCa1qnL8w',
    secret: 'changeme',
  },
  {
    of: 'jwt-alg-none',
    value: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.',
    secret: null,
  },
  {
    of: 'jwt-hs256-empty-secret',
    value: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.kUnfTzVufuknQ1WI62MIR45LEEZH03ndjn1edWPokw8',
    secret: '',
  },
  {
    of: 'next-auth-v4-jwe',
    value:
      'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..6wDg3njXcS2uwUoH.Da3CbFBRBl4BJB-PLAghw-F9Pfd_hG7VKLF9Dk-jjr4iguyCUwvQanRfon7xhZ0mJoaTnjjARa8SJp8jD81Y4bgJzRpDiQ-LzF0QGBWNLWC5wIkPEraWhflE9uKt6hMNJYcUAdoBDLRo.EcbRi4_RYJJhcDxkAxmMCA',
    name: 'next-auth.session-token',
    secret: 'changeme',
  },
  {
    of: 'next-auth-v4-csrf',
    value:
      '3f1d0c6a3f1d0c6a3f1d0c6a3f1d0c6a3f1d0c6a3f1d0c6a3f1d0c6a3f1d0c6a%7C7eccd72f9ec70255ed32ae80abcdd9acf43e4fdaf1199006aaae2e6ffaf03bd5',
    secret: 'changeme',
  },
  {
    of: 'authjs-v5-jwe',
    value:
      'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwia2lkIjoiNkNjM1RQcXhuT3JfM3NlU1JUV2VFRDNYcEcyd3FVN29rc0tORDk5MzJxOHFQTkNXS1R2ZHE3YkxuTlN3OEtsN284Ry1sa3FiOGh0ZHlLR1p5WmpaSFEifQ..ax5B6lxYN2XAfFR66rARoA.rLKZbYylGs5yoxKdM5xx88PQiTQb85sl6s7JPFVhZy7z0CCrO2Nv4DvnWYBxF8ua3QjW3nSE1_L-HltkVQVCrOLAHTgoPYYMVPUtCGj3nlTb5ZWzM_G9OQ1le7Jzm5F6g4ffO9-lxSRv69P8CPvHiw.xMqlPXk-hFkO_zMzyaJXjD1UZiYnLL2at1925oNLL50',
    name: 'authjs.session-token',
    secret: 'changeme',
  },
  {
    of: 'better-auth-session-token',
    value: 'm4Qw7t0ZkP2xVb8RcL1yHd6NfS9eJa3U.3P0IiDlIUgnz7s3BncVNGWFZYsSkG6esCzvL44xZBx8%3D',
    name: 'better-auth.session_token',
    secret: 'better-auth-secret-12345678901234567890',
  },
  {
    of: 'laravel-cbc-session',
    value:
      'eyJpdiI6IkFBRUNBd1FGQmdjSUNRb0xEQTBPRHc9PSIsInZhbHVlIjoiK0E2czBvbjVZdnBBaFVZY2hpMG05RXNueWNmL01paWtnSDBhRkFCV3pueDd0VklCdmdiNkptdkd0cHJwaUpuODFjaTJ3eGg1NVl5ZnY1S09Samx3TGp3VHcxR3VWUVY3emV6K0pQN3lhbldIK25qUnp1dUlJR24zaHhxS3hhWTIiLCJtYWMiOiJjNDg5NDliMTc1ZTMyYWY4NGEzN2NlZDU2NDI5MDU0YTU0NTllMmJjNzhhMjE4NzQ3MzdiYmUwMGNjNzJiOGNhIiwidGFnIjoiIn0%3D',
    name: 'laravel_session',
    secret: 'base64:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  },
  {
    of: 'laravel-gcm-session',
    value:
      'eyJpdiI6IkFBRUNBd1FGQmdjSUNRb0wiLCJ2YWx1ZSI6IktyTGZSQ28vNkh4RGd0SC9oem9Lem9JSmo3MStVeE1HSWFwU2lPam1XVFhtWG4vWG9mbFN6NGlFb3RjOWx0UlNsVkU5R0xXMGhmY1FMdFh0d2FGNnJpd3VZdDM3TW5ueFNWVEczVkR1U3VQTCIsIm1hYyI6IiIsInRhZyI6ImFTYlpzNFVMaEkzemw5NUpuTmpienc9PSJ9',
    name: 'laravel_session',
    secret: 'base64:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  },
  {
    of: 'rails-gcm-sha1',
    value:
      'BXGSBNsYnC86kEMWgBXUjkHaanpiVl9PjUvHx0GFfD2vSbWjAUl4ZSa2dTJbWsZz28JzHGXbqjk4xQRYNFaftJjmWT6t35IsSf%2FOn5f6b92JVa4c%2FqUupWINJ6nJP1pwFMBx652F4g0g1s3adqhzVBLXLcsC4JDLQjOsB%2FyviopJ0nZTZN6EdiFCinL1oweo%2BogjQA%3D%3D--ABEiM0RVZneImaq7--5zcz8q0XZmhz04U3qzm4cQ%3D%3D',
    name: '_app_session',
    secret: 'development_secret_key_base_do_not_use_0000000000000000000000000',
  },
  {
    of: 'rails-signed-sha1',
    value: 'eyJfcmFpbHMiOnsibWVzc2FnZSI6IklqRWkiLCJleHAiOm51bGwsInB1ciI6ImNvb2tpZS51c2VyX2lkIn19--43f3feeffae8bd239e083b12267f2d294e05af2e',
    name: 'user_id',
    secret: 'development_secret_key_base_do_not_use_0000000000000000000000000',
  },
  {
    of: 'rails-gcm-sha256',
    value:
      'E9DafxZ4duxMRWWxSO5IDLFxsSNcFhG0y%2FjS0k3%2B6TRrrMGnIquq9OAUOGVbaCJ5EiAKNpSiUG%2FgVLrBwMJN7bkrRDn6ofCDr9TKQ2SkhxJJh%2FkHYQj8L9MK5q9dfjS%2FzClXiH1So6AktEl21S6KKp7kLMCEbmisz15MmP1mLXcrCQiWJA8PoAAc2uBNUsIRlxxtgQ%3D%3D--ABEiM0RVZneImaq7--nlxxIDPbvIrQVA1uO6U41w%3D%3D',
    name: '_app_session',
    secret: 'development_secret_key_base_do_not_use_0000000000000000000000000',
  },
  {
    of: 'rails-signed-sha256',
    value: 'eyJfcmFpbHMiOnsibWVzc2FnZSI6IklqRWkiLCJleHAiOm51bGwsInB1ciI6ImNvb2tpZS51c2VyX2lkIn19--870b3b5980e15763e3b8cf87e5cc65aeb53a7e18',
    name: 'user_id',
    secret: 'development_secret_key_base_do_not_use_0000000000000000000000000',
  },
  {
    of: 'rails-cbc-sha1',
    value:
      'ZnR2YUdMY0xHVkwwODdTbWZRMGkyTld4RjZUZkIreDl1b0NFWm1mYXRJOFkxL290VXlKd0tvTEpPQTl5TDlGS1U3UjByUDNEcEpzdFRMOEErQ1EyYUE9PS0tQVFFQkFRRUJBUUVCQVFFQkFRRUJBUT09--f336a6833f278eeeb8aa04b153a1ac3e2a7f7336',
    name: '_app_session',
    secret: 'development_secret_key_base_do_not_use_0000000000000000000000000',
  },
  {
    of: 'rack-legacy-hmac-sha1',
    value: 'BAh7BkkiD3Nlc3Npb25faWQGOgZFVEkiBzEyBjsAVA%3D%3D--7a6d22b9cabb13c0a0f04dd6663d0306bd1847b4',
    name: 'rack.session',
    secret: 'change_me',
  },
  {
    of: 'yii2-identity',
    value:
      'faec94174f3886c7989b4cdcd6b1fb680b27b2018958c0feeb0f7bdf60e193b8a%3A2%3A%7Bi%3A0%3Bs%3A9%3A%22_identity%22%3Bi%3A1%3Bs%3A14%3A%22%5B1%2C%22k%22%2C2592000%5D%22%3B%7D',
    name: '_identity',
    secret: 'secret',
  },
  {
    of: 'gorilla-securecookie',
    value: 'MTcwMDAwMDAwMHxSRmc0UlVGUlRGOW5RVUZDUlVGRlVVRkJRVkU9fDPhBpl_OXpc8Tbzd9Lq1QeBfqVGtBHKg3UqB3JgsH8n',
    name: 'session-name',
    secret: 'super-secret-key',
  },
  {
    of: 'phoenix-plug-session',
    value: 'SFMyNTY.g3QAAAABZAAHdXNlcg.EvGBhNA3CG_fT0ANd9Qb9kPXtYPNT0u2zb1AJbvz-BU',
    name: '_my_app_key',
    secret: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  },
  {
    of: 'mojolicious-hmac-sha256',
    value: 'eyJ1c2VyIjoiYWxpY2UiLCJleHBpcmVzIjoxNzAwMDAwMDAwfQ----d8b286ef690eea30f5c86f2ad14f32a2aa26f1ebe32bf7fd79a756ae6873768c',
    name: 'mojolicious',
    secret: 'my_app',
  },
  {
    of: 'oauth2-proxy',
    value: 'b3BhcXVl|1700000000|lZxFhpfja_p1lTHSEC5T0gbg-50L-kRKVXmbLzbmY7k=',
    name: '_oauth2_proxy',
    secret: '0123456789abcdef',
  },
  {
    of: 'symfony-rememberme-signature',
    value:
      'App.Entity.User%3AYWxpY2U~%3A1900000000%3AnPNbdx15zSQ8KHkpfMItbpr9owSfq3fBtonvaICo8YA~rPzRxd7qbNHCcOASG0VUvT64vgRrZEKmpo0CAZN3TrU~',
    name: 'REMEMBERME',
    secret: 'ThisTokenIsNotSoSecretChangeIt',
  },
  {
    of: 'pyramid-signed-session',
    value:
      'Z7GVNsU2ayENw4KB5Udfv3zm6zxj-h6TPbxB7iQq_YCz_ozMbtZ9e3Qtk2KSrjCRDVb2Sj7ZDlMrHBnt_mawjFsxNzAwMDAwMDAwLCAxNzAwMDAwMDAwLCB7InVzZXIiOiAiYWxpY2UifV0',
    name: 'session',
    secret: 'itsaseekreet',
  },
  {
    of: 'flask-login-remember',
    value:
      'alice|86955903d5992a13ae9a954ca0b58e36af6c49bbbfbdd7a364b0581e4c70d86982151276a9d5da51d922498990528c4768eaeda93f1f8454091b328d4117e359',
    name: 'remember_token',
    secret: 'secret',
  },
  {
    of: 'django-signed of cookiemonster',
    value: 'gAJ9cQFYCgAAAHRlc3Rjb29raWVxAlgGAAAAd29ya2VkcQNzLg:1mgnkC:z5yDxzI06qYVAU3bkLaWYpADT4I',
    secret: 'changeme',
  },
  {
    of: 'flask of badsecrets',
    value: 'eyJoZWxsbyI6IndvcmxkIn0.XDtqeQ.1qsBdjyRJLokwRzJdzXMVCSyRTA',
    secret: 'CHANGEME',
  },
  {
    of: 'itsdangerous-timed of cookiemonster',
    value: 'ImFiYyI.YaqG3g.WkL6_TkNf8xz3OM8_4cuel2T0Rc',
    secret: 'secret-key',
  },
  {
    of: 'express-session of badsecrets',
    value: 's%3A2eb4SvnuYufiFoKr0DLB-5gWD_YtlQhs.mGdwi%2F4pdFZkuraF%2FCit68TmBkpALzPSbCyDGEfpJjo',
    secret: 'your-session-secret-key',
  },
  {
    of: 'cookie-session of cookiemonster',
    value: 'eyJhbmltYWxzIjoibGlvbiJ9',
    name: 'session',
    signature: 'Vf2INocdJIqKWVfYGhXwPhQZNFI',
    secret: 'changeme',
  },
  {
    of: 'jwt of badsecrets',
    value:
      'eyJhbGciOiJIUzI1NiJ9.eyJJc3N1ZXIiOiJJc3N1ZXIiLCJVc2VybmFtZSI6IkJhZFNlY3JldHMiLCJleHAiOjE1OTMxMzM0ODMsImlhdCI6MTQ2NjkwMzA4M30.ovqRikAo_0kKJ0GVrAwQlezymxrLGjcEiW_s3UJMMCo',
    secret: '1234',
  },
  {
    of: 'rack-legacy of cookiemonster',
    value: 'BAhJIgl0ZXN0BjoGRVQ=--8c5ae09ed57f1e933cc466f5b99ea636d1fc31a2',
    secret: 'super secret',
  },
  {
    of: 'yii2 of badsecrets',
    value:
      '0bb72f36d041a3a022f231eebe114889ee442092ee350242ffb2d4bb53887a81a%3A2%3A%7Bi%3A0%3Bs%3A4%3A%22lang%22%3Bi%3A1%3Bs%3A7%3A%22English%22%3B%7D',
    secret: 'secret',
  },
]
