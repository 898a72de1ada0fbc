/** A program of its own: the package unpacks itself into TMPDIR, and nothing else can be told to it. Its libraries only on a lambda. */
process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x'
const { default: packaged } = await import('@sparticuz/chromium')
await packaged.executablePath()
