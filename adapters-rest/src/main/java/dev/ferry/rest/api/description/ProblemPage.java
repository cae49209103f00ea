package dev.ferry.rest.api.description;

import dev.ferry.application.messages.Language;

/** A problem explained, as a page. */
final class ProblemPage {
    private ProblemPage() {}

    static String of(ProblemsResource.Explained problem, Language language) {
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s</title>
            </head>
            <body>
              <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><code>%d %s</code></p>
              </main>
            </body>
            </html>
            """.formatted(
                        language.tag(),
                        escaped(problem.title()),
                        escaped(problem.title()),
                        escaped(problem.detail()),
                        problem.status(),
                        escaped(problem.code()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
