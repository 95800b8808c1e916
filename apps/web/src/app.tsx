import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider, createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { ApiProblem } from './api/problem.ts'
import { colorSchemeKey } from './design/color-scheme.ts'
import { styleNonce } from './design/style-nonce.ts'
import { cssVariablesResolver, theme } from './design/theme.ts'
import { routeTree } from './routes.tsx'

/** A call is tried again only where that can help: when nothing answered, or the server stumbled. */
function mayRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiProblem)) return false
  return failures < 2 && (error.status === 0 || error.status >= 500)
}

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, staleTime: 30_000, refetchOnWindowFocus: false } },
})

const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
  // An address that somebody may read and share: every value is plain text, `?query=1` and not `?query=%221%22`.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const colorSchemeManager = localStorageColorSchemeManager({ key: colorSchemeKey })

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
