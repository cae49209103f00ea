package dev.ferry.cli.mail;

import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.mail.Mail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A mail and its place in the list, from 1. */
record NumberedMail(long number, Mail mail) {
    static final Shape<NumberedMail> SHAPE = new Shape<>(
            Document::of,
            List.of(
                    Column.number("number", NumberedMail::number),
                    Column.text("at", NumberedMail::at),
                    Column.text("to", one -> one.mail().to()),
                    Column.text("subject", one -> one.mail().subject()),
                    Column.csvOnly("body", one -> one.mail().body()),
                    Column.csvOnly("html", one -> one.mail().html().isPresent())));

    /** A mail as contracts spell it. Its page of HTML is asked for by itself: it says what the body says. */
    private record Document(String to, String subject, String body, boolean html, String at) {
        static Document of(NumberedMail one) {
            Mail mail = one.mail();
            return new Document(
                    mail.to().written(),
                    mail.subject(),
                    mail.body(),
                    mail.html().isPresent(),
                    one.at().toString());
        }
    }

    /** To the second: the digits of its fraction would look like a code. */
    Instant at() {
        return mail.at().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Closing the stream closes that of the mails. */
    static Stream<NumberedMail> of(Stream<Mail> mails) {
        AtomicLong last = new AtomicLong();
        return mails.sequential().map(mail -> new NumberedMail(last.incrementAndGet(), mail));
    }
}
