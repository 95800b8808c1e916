const isStatic = import.meta.env.MODE === 'static'

/** Where the pages beside the check stand: on Troje's server, or in the folder that needs no server. */
export const addresses = isStatic
  ? {
      home: './index.html',
      check: './check.html',
      archive: './archive.html',
      identity: './identity.html',
      slipped: null,
      worker: './check-worker.js',
      scope: './',
    }
  : {
      home: '/',
      check: '/check',
      archive: '/check/archive',
      identity: '/check/identity',
      slipped: '/slipped',
      worker: '/check-worker.js',
      scope: '/check',
    }
