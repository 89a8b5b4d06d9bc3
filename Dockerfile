# syntax=docker/dockerfile:1
# Two images of the same code, on Node 24:
#   docker build -t frontrow .                            web, worker, bots and the operator's commands
#   docker build -t frontrow-sandbox --target sandbox .   everything in one, without accounts
# No secret goes into either: they are read from files when a container starts (docs/operating/deploying.md).

ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS base
WORKDIR /app

# Everything that is needed to build and to run the sandbox.
FROM base AS dependencies
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
COPY scripts/install.mjs scripts/
# The second command notes what is installed, so that no start in the container installs anew.
RUN npm ci --include=dev && node --eval "import('./scripts/install.mjs').then((it) => it.ensureDependencies())"

# Only what runs in production.
FROM base AS runtime-dependencies
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
COPY scripts/install.mjs scripts/
RUN npm ci --omit=dev && node --eval "import('./scripts/install.mjs').then((it) => it.ensureDependencies())"

FROM dependencies AS build
COPY . .
RUN npm run build

FROM base AS sandbox
ENV NODE_ENV=development FRONTROW_HOME=/data LISTEN_HOST=0.0.0.0
COPY --from=dependencies /app/node_modules ./node_modules
COPY . .
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/livez').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]

FROM base AS frontrow
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0 NODE_OPTIONS=--enable-source-maps
COPY --from=runtime-dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json package-lock.json tsconfig.json ./
# The operator's commands run from the sources: npm run migrate, campaign, keys, plan, announcements.
COPY core ./core
COPY scripts ./scripts
USER node
EXPOSE 3000
# A worker or a bot has no pages: there the healthcheck asks on METRICS_PORT (docker-compose.yml).
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/livez`).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
