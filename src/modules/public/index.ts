export { publicContext, publicRoutes } from './routes.ts'
