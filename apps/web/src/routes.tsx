import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from './api/session.ts'
import { ErrorPage } from './shell/error-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PublicLayout } from './shell/public-layout.tsx'
import { Root } from './shell/root.tsx'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

/** What anybody in the organisation may open, without signing in. */
const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicLayout })

/** What only those who work here may open. */
const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'work',
  component: lazyRouteComponent(() => import('./shell/work-layout.tsx'), 'WorkLayout'),
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    if (me === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { me }
  },
})

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const homeRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})
const slippedRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/slipped',
  component: lazyRouteComponent(() => import('./slipped/slipped-page.tsx'), 'SlippedPage'),
})
const instructionRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/instruction',
  component: lazyRouteComponent(() => import('./instruction/instruction-page.tsx'), 'InstructionPage'),
})
const promisesRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/promises',
  component: lazyRouteComponent(() => import('./promises/promises-page.tsx'), 'PromisesPage'),
})
const signInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => {
    const next = optionalText(search['next'])
    return next === undefined ? {} : { next }
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
})
const tokenSearch = (search: Record<string, unknown>): { token?: string } => {
  const token = optionalText(search['token'])
  return token === undefined ? {} : { token }
}
const setupRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/setup',
  validateSearch: (search): { token?: string; step?: string } => {
    const step = optionalText(search['step'])
    return { ...tokenSearch(search), ...(step === undefined ? {} : { step }) }
  },
  component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetupPage'),
})
const invitationRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/invitation',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./invitation/invitation-page.tsx'), 'InvitationPage'),
})

const inboxRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
})
const queriesRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/queries',
  component: lazyRouteComponent(() => import('./queries/queries-page.tsx'), 'QueriesPage'),
})
const sourcesRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources/sources-page.tsx'), 'SourcesPage'),
})
const newSourceRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/sources/new',
  validateSearch: (search): { kind?: string } => {
    const kind = optionalText(search['kind'])
    return kind === undefined ? {} : { kind }
  },
  component: lazyRouteComponent(() => import('./sources/new-source-page.tsx'), 'NewSourcePage'),
})
const sourceRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/sources/$id',
  component: lazyRouteComponent(() => import('./sources/source-page.tsx'), 'SourcePage'),
})
const importRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
})
const settingsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

/** Not under /check: those addresses are documents of their own, which nobody signs in to. */
const draftRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/draft',
  component: lazyRouteComponent(() => import('./check/signed-in/signed-in-check-page.tsx'), 'SignedInCheckPage'),
})

export const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    homeRoute,
    slippedRoute,
    instructionRoute,
    promisesRoute,
    signInRoute,
    setupRoute,
    invitationRoute,
  ]),
  workRoute.addChildren([
    inboxRoute,
    queriesRoute,
    sourcesRoute,
    newSourceRoute,
    sourceRoute,
    importRoute,
    draftRoute,
    settingsRoute,
  ]),
])
