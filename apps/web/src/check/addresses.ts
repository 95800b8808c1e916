/** These pages stand in a folder of their own, made by `npm run build:static`. */
export const isStatic = import.meta.env.MODE === 'static'

/** Where the pages beside the check stand: on Troje's server, or in the folder that needs no server. */
export const addresses = isStatic
  ? {
      home: './index.html',
      check: './check.html',
      archive: './archive.html',
      identity: './identity.html',
      instruction: './instruction.html',
      lessons: './lessons.html',
      slipped: null,
      worker: './check-worker.js',
      scope: './',
    }
  : {
      home: '/',
      check: '/check',
      archive: '/check/archive',
      identity: '/check/identity',
      instruction: '/instruction',
      lessons: null,
      slipped: '/slipped',
      worker: '/check-worker.js',
      scope: '/check',
    }
