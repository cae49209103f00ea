package dev.ferry.application.mail;

import dev.ferry.application.messages.Language;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail as a page of HTML, in the look of Ferry's own pages, light and dark. It loads nothing from anywhere, runs
 * nothing, and reads well where a mail program takes its styles away. All that is put in is escaped here.
 */
final class MailPage {
    /** No colour has six digits: a code is found as the only run of six. */
    @SuppressWarnings("InlineFormatString") // it reads as a page
    private static final String BEGINNING = """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
        <title>%s</title><style>
        :root{color-scheme:light dark}
        body{margin:0;padding:0;background:#f4f7f9;color:#0f2a3d;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        .paper{background:#f4f7f9}
        .card{max-width:36em;margin:0 auto;background:#fff;border:1px solid #d5dfe7;border-radius:12px}
        h1{margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:650;text-wrap:balance}
        p,ul,blockquote{margin:0 0 16px}
        .name{margin:0 0 12px;color:#0b5f7a;font-weight:700}
        .code{padding:14px 18px;background:#e3f1f5;border-radius:8px;font:700 30px/1.2 ui-monospace,"SF Mono",Menlo,Consolas,monospace;letter-spacing:.16em;text-align:center}
        .go{display:inline-block;padding:12px 22px;background:#0b5f7a;border-radius:8px;color:#fff;font-weight:600;text-decoration:none}
        .at{color:#4d6a73;font-size:13px}
        a{color:#0b5f7a}.at a{color:#4d6a73}
        a,h1,p,li,blockquote{overflow-wrap:anywhere}p,li{text-wrap:pretty}
        ul{padding-left:20px}li{margin:0 0 10px}
        blockquote{padding:2px 0 2px 16px;border-left:3px solid #d5dfe7}
        @media (prefers-color-scheme:dark){
        body,.paper{background:#0b141b!important;color:#e9f0f5!important}
        .card{background:#13202a!important;border-color:#2b3a46!important}
        .code{background:#163a40!important}
        .name,a{color:#74cde6!important}.at,.at a{color:#a5b6c4!important}
        .go{background:#74cde6!important;color:#05222d!important}
        blockquote{border-color:#2b3a46!important}}
        </style></head>
        <body><table role="presentation" class="paper" width="100%%" cellpadding="0" cellspacing="0" border="0">
        <tr><td style="padding:24px 12px"><div class="card"><div style="padding:28px 28px 12px">
        <p class="name">Ferry</p>
        <h1>%s</h1>
        """;

    private static final String END = """
        </div></div></td></tr></table></body></html>
        """;

    private MailPage() {}

    /** The whole page. */
    static String of(Language language, String subject, MailBody body) {
        return BEGINNING.formatted(language.tag(), escaped(subject), escaped(subject))
                + body.parts().stream().map(MailPage::html).collect(Collectors.joining())
                + END;
    }

    private static String html(MailBody.Part part) {
        return switch (part) {
            case MailBody.Part.Paragraph(var lines) -> "<p>" + broken(lines) + "</p>\n";
            case MailBody.Part.Apart(var what) -> html(what);
        };
    }

    private static String html(Quoted what) {
        return switch (what) {
            case Quoted.Code(var text) -> "<p class=\"code\">" + escaped(text) + "</p>\n";
            case Quoted.Words(var text) ->
                "<blockquote>" + broken(text.strip().lines().toList()) + "</blockquote>\n";
            case Quoted.Listing(var items) ->
                items.stream().map(MailPage::html).collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
            case Quoted.Link(var to, var label) ->
                label.map(act -> "<p><a class=\"go\" href=\"" + escaped(to.toString()) + "\">" + escaped(act)
                                + "</a></p>\n<p class=\"at\">" + link(to) + "</p>\n")
                        .orElseGet(() -> "<p>" + link(to) + "</p>\n");
        };
    }

    private static String html(MailItem item) {
        String place = item.place().map(uri -> "<br>" + link(uri)).orElse("");
        return "<li>" + broken(item.bare().lines().toList()) + place + "</li>\n";
    }

    private static String link(URI to) {
        return "<a href=\"" + escaped(to.toString()) + "\">" + escaped(to.toString()) + "</a>";
    }

    private static String broken(List<String> lines) {
        return lines.stream().map(String::strip).map(MailPage::escaped).collect(Collectors.joining("<br>\n"));
    }

    /** For text and for values in quotation marks. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) letter);
            }
        });
        return escaped.toString();
    }
}
