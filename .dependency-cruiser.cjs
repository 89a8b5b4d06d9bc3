/**
 * Who may import whom (ARCHITECTURE.md, "Import rules"). Every rule is an error.
 * Type imports count: `tsPreCompilationDeps`.
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const mains = '^(server/(main|worker)|bots/main)\\.ts$';

module.exports = {
  forbidden: [
    rule('no-cycles', 'Data flows one way.', {}, { circular: true }),
    rule(
      'core-is-alone',
      'The engine knows no surface.',
      { path: '^core/' },
      { path: '^(bots|server|sandbox|scripts)/' },
    ),
    rule(
      'surfaces-are-strangers',
      'Bots and server meet only in the engine.',
      { path: '^bots/' },
      { path: '^server/' },
    ),
    rule(
      'surfaces-are-strangers-too',
      'Bots and server meet only in the engine.',
      { path: '^server/' },
      { path: '^bots/' },
    ),
    rule(
      'only-wiring-knows-adapters',
      'The engine holds ports.',
      { path: '^(core|bots|server)/', pathNot: '^core/(wiring|adapters)/' },
      { path: '^core/adapters/' },
    ),
    rule(
      'only-wiring-knows-drivers',
      'The engine holds the StreamingService port.',
      { path: '^(core|bots|server)/', pathNot: '^core/(wiring/|streaming/[^/]+/)' },
      { path: '^core/streaming/[^/]+/' },
    ),
    rule(
      'services-are-strangers',
      'One driver never imports another.',
      { path: '^core/streaming/([^/]+)/' },
      { path: '^core/streaming/[^/]+/', pathNot: '^core/streaming/$1/' },
    ),
    rule(
      'drivers-know-no-adapter',
      'A driver takes its ports from wiring.',
      { path: '^core/streaming/' },
      { path: '^core/(adapters|wiring)/' },
    ),
    rule(
      'platforms-are-strangers',
      'One platform never imports another.',
      { path: '^bots/(discord|telegram|whatsapp|email)/' },
      { path: '^bots/(discord|telegram|whatsapp|email)/', pathNot: '^bots/$1/' },
    ),
    rule(
      'commands-know-no-platform',
      'A command runs on every platform.',
      { path: '^bots/commands/' },
      { path: '^bots/(discord|telegram|whatsapp|email)/' },
    ),
    rule(
      'only-mains-know-wiring',
      'Wiring is done at the edge of a process.',
      { path: '^(core|bots|server|sandbox)/', pathNot: `^core/wiring/|${mains}` },
      { path: '^core/wiring/' },
    ),
    rule(
      'ports-import-nothing',
      'A port is a promise, no code.',
      { path: '^core/ports/' },
      { path: '.', pathNot: '^core/(ports/|secret\\.ts)' },
    ),
    rule(
      'database-in-its-adapter',
      'Only core/adapters knows the database and Agenda.',
      { path: '^(core|bots|server|sandbox)/', pathNot: '^core/adapters/' },
      { path: 'node_modules/(mongoose|mongodb|agenda|@agendajs)/' },
    ),
    rule(
      'express-at-the-edge',
      'Express only where HTTP is spoken.',
      { path: '^(core|bots)/', pathNot: '^bots/webhooks\\.ts$' },
      { path: 'node_modules/express/' },
    ),
    rule(
      'discord-js-in-its-folder',
      'One platform, one folder.',
      { path: '^(core|server|sandbox|scripts|bots)/', pathNot: '^bots/discord/' },
      { path: 'node_modules/(discord\\.js|@discordjs)/' },
    ),
    rule(
      'telegram-libraries-in-their-drivers',
      'The adapter speaks the Bot API; a library is one way to carry it.',
      { path: '^(core|server|sandbox|scripts|bots)/', pathNot: '^bots/telegram/drivers/' },
      { path: 'node_modules/(grammy|@grammyjs|telegraf)/' },
    ),
    rule(
      'nodemailer-in-its-mailer',
      'The adapter knows letters; one file speaks SMTP.',
      { path: '^(core|server|sandbox|scripts|bots)/', pathNot: '^bots/email/smtp-mailer\\.ts$' },
      { path: '^node_modules/nodemailer/' },
    ),
    rule(
      'whatsapp-web-js-in-its-driver',
      'The library and its browser live in a process of their own.',
      { path: '^(core|server|sandbox|scripts|bots)/', pathNot: '^bots/whatsapp/drivers/web/client\\.ts$' },
      { path: 'node_modules/(whatsapp-web\\.js|puppeteer)' },
    ),
    rule(
      'sandbox-is-a-world-apart',
      'Only scripts and tests start the sandbox.',
      { path: '^(core|bots|server)/' },
      { path: '^sandbox/' },
    ),
    rule(
      'sandbox-knows-no-engine',
      'Emulators are written from the reference, never from our client.',
      { path: '^sandbox/' },
      { path: '^(core|bots|server|scripts)/' },
    ),
    rule(
      'nothing-imports-tests',
      'Tests mirror the sources.',
      { path: '^(core|bots|server|sandbox|scripts)/' },
      { path: '^test/' },
    ),
    rule('nothing-unresolvable', 'An import that does not resolve.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
