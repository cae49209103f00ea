package dev.ferry.app.setting;

import dev.ferry.application.access.Operators;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailLinks;
import dev.ferry.application.mail.MailRules;
import dev.ferry.application.proof.CodeRules;
import dev.ferry.application.undo.UndoRules;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of the owner's way: who operates, which addresses count, where links lead (R5, R8). */
public final class OwnerSettings {
    private static final String OPERATORS = "operators";
    private static final String PERSONAL = "work-email.personal-providers";
    private static final String ROLE_WORDS = "enrolment.role-words";
    private static final String REMINDERS = "invitations.reminders";
    private static final String INVITATION_ZONE = "invitations.zone";
    private static final String MAIL_LEASE = "mail.lease";
    private static final String MAIL_DELIVERY = "mail.longest-delivery";
    private static final String MAIL_COMMAND = "mail.command-time";
    private static final String FIRST_MAILS = "codes.first-mails";
    private static final String FIRST_TRIES = "codes.first-tries";
    private static final String UNDO = "undo.period";
    private static final String FERRY = "links.ferry";
    private static final String THIS_MACHINE = "links.this-machine";
    private static final String JOINING = "links.joining";
    private static final String MEMBERSHIP = "links.membership";
    private static final String BENEFITS = "links.benefits";
    private static final String COMMUNITY_CALL = "links.community-call";
    private static final String SUPPORT = "links.support";
    private static final String MEMBERSHIP_CENTER = "links.membership-center";
    private static final String MPN_ID = "links.mpn-id";
    private static final String PUBLIC_URL = "public.url";
    private static final String PORT = "server.port";
    private static final String PARTNER = "https://partner.microsoft.com/";

    private static final Pattern LOOPBACK = Pattern.compile(
            "localhost\\.?|.*\\.localhost\\.?|127(\\.\\d+){1,3}|0\\.0\\.0\\.0|\\[(::1|::|0(:0){6}:[01])\\]",
            Pattern.CASE_INSENSITIVE);

    private OwnerSettings() {}

    static List<Setting> all() {
        return List.of(
                Setting.optional(OPERATORS, "the addresses of operators, with commas between them"),
                Setting.of(
                        PERSONAL,
                        "gmail.com,googlemail.com,outlook.com,hotmail.com,live.com,msn.com,yahoo.com,icloud.com,me.com,"
                                + "aol.com,gmx.de,gmx.net,web.de,proton.me,protonmail.com,mail.com,zoho.com,yandex.com,"
                                + "hotmail.fr,orange.fr,free.fr,laposte.net,telia.com,ziggo.nl,kpnmail.nl",
                        "domains of providers whose addresses are people's own, with commas between them; a subdomain"
                                + " is one of its own"),
                Setting.of(
                        ROLE_WORDS,
                        "info,admin,administrator,marketing,sales,support,contact,office,hello,noreply,no-reply,postmaster,"
                            + "webmaster",
                        "what stands before the @ of addresses that a company cannot enrol with, with commas between"
                                + " them"),
                Setting.of(
                        REMINDERS,
                        "14,7,1",
                        "how many days before the last day of an invitation owners are reminded, with commas between"
                                + " them; empty: never"),
                Setting.of(
                        INVITATION_ZONE,
                        "UTC",
                        "the time zone of the last day of an invitation, and of its reminders, such as"
                                + " Europe/Stockholm"),
                Setting.of(
                        MAIL_LEASE,
                        "PT1M",
                        "how long a mail that a process took for delivery is kept from the others, should it die: PT1S"
                                + " to PT1H; it is renewed while the mail is on its way"),
                Setting.of(
                        MAIL_DELIVERY,
                        "PT10M",
                        "how long the mail system's answer about one mail is awaited before others go out: PT1S to"
                                + " PT1H; no other try of that mail starts before the answer has come"),
                Setting.of(
                        MAIL_COMMAND,
                        "PT1M",
                        "how long a command posts the mails that it wrote before it leaves the rest to ferry serve:"
                                + " PT0S to PT24H"),
                Setting.of(
                        FIRST_MAILS,
                        Integer.toString(CodeRules.DEFAULT.firstMails()),
                        "how many codes go to one address in an hour as the first ones of whoever asks, which strangers"
                                + " cannot use up before: 2 to 1000000"),
                Setting.of(
                        FIRST_TRIES,
                        Integer.toString(CodeRules.DEFAULT.firstTries()),
                        "how many codes of one address are tried in a day as the first ones of whoever asks: 5 to"
                                + " 1000000"),
                Setting.of(
                        UNDO,
                        UndoRules.DEFAULT.period().toString(),
                        "for how long what pages take away from somebody waits, so that it can be undone: PT0S, which"
                                + " does it at once, to " + DelayedActs.LONGEST),
                Setting.optional(
                        FERRY,
                        "the URL that mails lead to; by default public.url, or else http://127.0.0.1 at server.port"),
                Setting.of(
                        THIS_MACHINE,
                        "false",
                        "whether mails may lead to this machine although others bring them: to try Ferry out, with a"
                                + " mailbox here"),
                Setting.of(JOINING, PARTNER + "partnership", "where a company joins the partner network"),
                Setting.of(MEMBERSHIP, PARTNER + "membership", "what membership in the partner network is"),
                Setting.of(BENEFITS, PARTNER + "membership/benefits", "what membership brings"),
                Setting.of(
                        COMMUNITY_CALL,
                        "https://aka.ms/DynamicsISV-CommunityCall",
                        "the weekly call of the ISV community, which mails about offers name"),
                Setting.of(SUPPORT, PARTNER + "support", "where support is asked, by who can go no further alone"),
                Setting.of(
                        MEMBERSHIP_CENTER,
                        "https://partners.microsoft.com/",
                        "Partner Membership Center, from which a membership is moved"),
                Setting.of(MPN_ID, PARTNER + "dashboard/account/partnerprofile", "where a company finds its MPN ID"));
    }

    public static Operators operators(Settings settings) {
        return new Operators(each(settings, OPERATORS, EmailAddress::parse, SettingFault.TAKES_ADDRESSES));
    }

    public static WorkEmailRule workEmailRule(Settings settings) {
        return new WorkEmailRule(personalProviders(settings));
    }

    public static EnrolmentRule enrolmentRule(Settings settings) {
        Set<String> words = entries(settings, ROLE_WORDS)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new EnrolmentRule(personalProviders(settings), words);
    }

    public static Links links(Settings settings) {
        URI ferry = settings.find(FERRY)
                .or(() -> settings.find(PUBLIC_URL))
                .map(text -> url(settings, FERRY, text.replaceFirst("/+$", "")))
                .orElseGet(() -> URI.create("http://127.0.0.1:" + port(settings)));
        return new Links(
                ferry,
                url(settings, JOINING),
                url(settings, MEMBERSHIP),
                url(settings, BENEFITS),
                url(settings, COMMUNITY_CALL),
                url(settings, SUPPORT),
                url(settings, MEMBERSHIP_CENTER),
                url(settings, MPN_ID));
    }

    /**
     * Where mails lead to.
     *
     * @throws SettingsException where they leave the installation and would lead to the reader's own machine
     */
    public static MailLinks mailLinks(Settings settings) {
        Links links = links(settings);
        String mailer = settings.text(Slot.MAIL.slug());
        if (!mailer.equals(Slot.MAIL.standard()) && isLoopback(links.ferry()) && !settings.flag(THIS_MACHINE)) {
            throw new SettingsException(SettingFault.LINKS_LEAD_NOWHERE.of(mailer, links.ferry(), PUBLIC_URL));
        }
        return new MailLinks(links);
    }

    private static boolean isLoopback(URI url) {
        return LOOPBACK.matcher(url.getHost()).matches();
    }

    /** Port 0 is any that is free, which no mail can know. */
    private static String port(Settings settings) {
        return settings.find(PORT).filter(port -> !port.equals("0")).orElse("8080");
    }

    public static ReminderLadder reminders(Settings settings) {
        try {
            return new ReminderLadder(
                    entries(settings, REMINDERS).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
                    ZoneSetting.of(settings, INVITATION_ZONE));
        } catch (IllegalArgumentException _) {
            throw settings.wrong(REMINDERS, SettingFault.TAKES_DAYS, ReminderLadder.MOST_DAYS);
        }
    }

    public static MailRules mailRules(Settings settings) {
        Duration second = Duration.ofSeconds(1);
        Duration hour = Duration.ofHours(1);
        return MailRules.DEFAULT
                .withLease(settings.duration(MAIL_LEASE, second, hour))
                .withBounds(
                        settings.duration(MAIL_DELIVERY, second, hour),
                        settings.duration(MAIL_COMMAND, Duration.ZERO, Duration.ofDays(1)));
    }

    public static CodeRules codeRules(Settings settings) {
        return new CodeRules(
                (int) settings.number(FIRST_MAILS, 2, 1_000_000), (int) settings.number(FIRST_TRIES, 5, 1_000_000));
    }

    public static UndoRules undoRules(Settings settings) {
        return new UndoRules(settings.duration(UNDO, Duration.ZERO, DelayedActs.LONGEST));
    }

    static Set<Domain> personalProviders(Settings settings) {
        return each(settings, PERSONAL, Domain::parse, SettingFault.TAKES_DOMAINS);
    }

    private static <T> Set<T> each(
            Settings settings, String key, Function<String, Outcome<T>> parse, SettingFault takes) {
        return entries(settings, key)
                .map(entry -> switch (parse.apply(entry)) {
                    case Done<T>(var value) -> value;
                    case Refused<T> _ -> throw settings.wrong(key, takes);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> entries(Settings settings, String key) {
        return Arrays.stream(settings.find(key).orElse("").split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty());
    }

    private static URI url(Settings settings, String key) {
        return url(settings, key, settings.text(key));
    }

    private static URI url(Settings settings, String key, String text) {
        try {
            URI url = URI.create(text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // said below, as for every other text that is no such URL
        }
        throw settings.wrong(key, SettingFault.TAKES_URL);
    }
}
