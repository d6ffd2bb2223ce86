/** The page that shows the REST API, from our own files: it works with the network blocked. */
export const docsPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>TrainerHub API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`

export const docsScript = `SwaggerUIBundle({ url: '/api/schema', dom_id: '#api', deepLinking: true, persistAuthorization: false, docExpansion: 'none', filter: true })\n`
