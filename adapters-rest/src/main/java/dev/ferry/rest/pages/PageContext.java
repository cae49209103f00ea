package dev.ferry.rest.pages;

import dev.ferry.application.messages.FindingWords;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.door.BuildVersion;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.http.ReaderLanguage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What every page knows of its reader.
 *
 * @param who empty where nobody has signed in
 * @param csrf the token of its forms; empty where there is nothing yet to tie it to
 * @param path of this page, with its query, without the choice of a language
 * @param asked what the reader asked for, and may have been done since
 */
public record PageContext(Optional<Requester> who, String csrf, Messages messages, String path, AskedActs asked) {
    /** The property of a request that has the secret of a browser whose reader has not signed in. */
    static final String VISIT = "dev.ferry.rest.visit";

    /** Of a page that knows nothing of what its reader asked for. */
    public PageContext(Optional<Requester> who, String csrf, Messages messages, String path) {
        this(who, csrf, messages, path, AskedActs.none());
    }

    public static PageContext of(ContainerRequestContext request) {
        return of(request, secret(request).map(Csrf::token).orElse(""));
    }

    /** Of a page whose browser is given its first secret by this answer. */
    public static PageContext begun(ContainerRequestContext request, String secret) {
        return of(request, Csrf.token(secret));
    }

    private static PageContext of(ContainerRequestContext request, String csrf) {
        Language language = ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new PageContext(
                Caller.of(request).map(Caller::who), csrf, sentences(language), path(request), AskedActs.of(request));
    }

    /** What pages say in this language, and every other front door. */
    static Messages sentences(Language language) {
        return Messages.in(language, PageContext.class).wrapped();
    }

    /** What ties forms to a browser: its session's token, or the secret of somebody who has not signed in. */
    public static Optional<String> secret(ContainerRequestContext request) {
        return Caller.of(request)
                .map(Caller::token)
                .or(() -> Optional.ofNullable(request.getProperty(VISIT)).map(Object::toString));
    }

    private static String path(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return request.getMethod().equals("GET") && query != null ? path + "?" + query : path;
    }

    /** The same page in another language. */
    public String in(Language language) {
        return path + (path.contains("?") ? "&" : "?") + PageLanguage.PARAMETER + "=" + language.tag();
    }

    public Language language() {
        return messages.language();
    }

    public List<Language> languages() {
        return Arrays.asList(Language.values());
    }

    /** What a language calls itself. */
    public String nameOf(Language language) {
        String name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    public boolean isOperator() {
        return who.filter(Requester.Operator.class::isInstance).isPresent();
    }

    /** Where the header leads to. */
    public List<NavPlace> places() {
        return who.isEmpty() ? List.of() : NavPlace.first(isOperator());
    }

    /** Where its menu leads to besides. */
    public List<NavPlace> furtherPlaces() {
        return who.isEmpty() ? List.of() : NavPlace.further(isOperator());
    }

    /** The reader's own. */
    public Optional<String> name() {
        return who.map(known -> switch (known) {
            case Requester.Person person -> person.address().shown();
            case Requester.Operator operator -> person(operator.actor());
        });
    }

    /** Who did something, as people read it: their address, or another name where it is none. */
    public static String person(String actor) {
        return EmailAddress.parse(actor) instanceof Outcome.Done<EmailAddress>(var address) ? address.shown() : actor;
    }

    /** The address of a user, or the object ID that a service principal has instead. */
    public static String addressOf(Identity identity) {
        return identity.email()
                .map(EmailAddress::shown)
                .or(() -> identity.objectId().map(Object::toString))
                .orElse("");
    }

    /** Of which build this server is; for those who are signed in, as nobody else needs to know. */
    public Optional<String> version() {
        return who.map(_ -> BuildVersion.number());
    }

    /** What the reader asked for a moment ago, and was done since: said by this page alone. */
    public List<String> doneActs() {
        return asked.sentences(messages);
    }

    /** Where a page finds a file that it is made of. */
    public String asset(String name) {
        return Assets.address(name);
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What the field of this name is called, where it is known by its name alone. */
    public Optional<String> labelOf(String field) {
        return FieldLabels.of(field).map(this::text);
    }

    /**
     * What is said of findings.
     *
     * @param you whether the reader is an owner of the account
     */
    public FindingWords findingWords(boolean you) {
        return new FindingWords(messages, you);
    }

    /** What a role of Partner Center is called; whoever has none is told so. */
    public String role(Optional<Role> role) {
        return role.map(messages::role).orElseGet(() -> text("page.settings.unmapped"));
    }

    /** What a role of the legacy portal is called. */
    public String role(LegacyRole role) {
        return text("page.settings.role-before." + role.slug());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language().locale()).format(number);
    }

    /** The day of a moment as people of this language write it, in UTC. */
    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language().writing())
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** The time of a moment to the second, as people of this language write it, in UTC. */
    public String second(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                        .withLocale(language().writing())
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }

    /** A moment as people of this language write it, in UTC. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language().writing())
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }
}
