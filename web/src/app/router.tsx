import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Layout } from './layout.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { BrokenPage } from './pages/broken-page.js';
import { HomePage } from './pages/home-page.js';
import { readExamplesSearch, readPlanSearch, readPlansSearch, readTaskSearch } from './search-params.js';

const rootRoute = createRootRoute({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage });

const newPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new',
  validateSearch: readExamplesSearch,
  component: lazyRouteComponent(() => import('./pages/new-plan-page.js'), 'NewPlanPage'),
});

const plansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans',
  validateSearch: readPlansSearch,
  component: lazyRouteComponent(() => import('./pages/plans-page.js'), 'PlansPage'),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$planId',
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/plan-page.js'), 'PlanPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$planId/tasks/$task',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('./pages/task-page.js'), 'TaskPage'),
});

/** The parts of the page on one page; the condition is settled when it is built, and then nothing of it is left. */
const designRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/design',
        component: lazyRouteComponent(() => import('./design/design-page.js'), 'DesignPage'),
      }),
    ]
  : [];

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    newPlanRoute,
    plansRoute,
    planRoute,
    taskRoute,
    ...designRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
