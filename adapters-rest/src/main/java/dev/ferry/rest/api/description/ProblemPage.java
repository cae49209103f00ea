package dev.ferry.rest.api.description;

import dev.ferry.application.messages.Language;
import dev.ferry.rest.server.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** Problems explained, as pages. */
final class ProblemPage {
    private ProblemPage() {}

    static String of(ProblemsResource.Explained problem, Language language) {
        String sentences = problem.variants().stream()
                .map(sentence -> "<p>" + escaped(sentence) + "</p>")
                .collect(Collectors.joining("\n    "));
        return page(language, problem.title(), """
            <h1>%s</h1>
            %s
            <p><code>%d %s</code></p>
            <p><a href="/problems">%s</a></p>
            """.formatted(
                        escaped(problem.title()),
                        sentences,
                        problem.status(),
                        escaped(problem.code()),
                        escaped(all(language))));
    }

    static String index(List<ProblemsResource.Explained> problems, Language language) {
        String rows = problems.stream()
                .map(problem -> """
                    <tr><td><a href="/problems/%s"><code>%s</code></a></td><td>%d</td><td>%s</td></tr>
                    """.formatted(
                        escaped(problem.code()), escaped(problem.code()), problem.status(), escaped(problem.title())))
                .collect(Collectors.joining());
        return page(
                language, all(language), "<h1>" + escaped(all(language)) + "</h1>\n<table>\n" + rows + "</table>\n");
    }

    private static String all(Language language) {
        return Problems.sentences(language).text("problem.index");
    }

    private static String page(Language language, String title, String main) {
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
            %s  </main>
            </body>
            </html>
            """.formatted(language.tag(), escaped(title), main);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
