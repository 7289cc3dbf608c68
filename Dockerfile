# Bellhop as an image. Build: docker build -t bellhop . — run: see compose.yaml and docs/operator.md.

# What is needed to make it: all packages, and the client of the database that is generated from the schema.
FROM node:26.10.0-slim AS build
WORKDIR /bellhop
COPY package.json package-lock.json .npmrc ./
COPY prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci && npm prune --omit=dev --ignore-scripts

# What is needed to run it.
FROM node:26.10.0-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /bellhop
COPY package.json ./
COPY --from=build /bellhop/node_modules ./node_modules
COPY --from=build /bellhop/src/database/generated ./src/database/generated
COPY prisma/migrations ./prisma/migrations
COPY manifest ./manifest
COPY adapters ./adapters
COPY src ./src
# The embedded database is in /data; with DATABASE_URL nothing is written there. What was parsed at a start is kept in /tmp.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--disable-warning=ExperimentalWarning", "src/cli.js", "start"]
