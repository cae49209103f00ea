package dev.ferry.application.messages;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.user.Role;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up sentences of one language: those that every front door says, and those of the one that speaks. What they
 * quote is put in as it is: a front door escapes for its own medium. Thread-safe.
 */
public final class Messages {
    private static final String BUNDLE = ".messages";
    private static final String WITHOUT = ".without";
    private static final String MPN_INVALID = "finding.mpn-invalid.";
    private static final String UNAVAILABLE = "finding.registry-unavailable.";
    private static final String WAY_OUT = ".todo";
    /** Facts whose word chooses the sentence. */
    private static final List<String> BY_WORD = List.of("purpose", "standing", "why", "per");

    /** Facts that are quoted because something is wrong with them, be it that which nobody sees. */
    private static final Set<String> AS_TYPED = Set.of("value", "mpnId", "key");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A letter that belongs to a word, as in "e-mail": a line that ends behind its hyphen reads as two words. */
    private static final Pattern LONE_LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})-(?=\\p{L})");

    private static final String UNBROKEN = "$1\u2011";

    private final Language language;
    private final List<ResourceBundle> bundles;
    private final boolean wrapped;

    private Messages(Language language, List<ResourceBundle> bundles, boolean wrapped) {
        this.language = language;
        this.bundles = bundles;
        this.wrapped = wrapped;
    }

    private static Messages of(Language language, Class<?>... besides) {
        return new Messages(
                language,
                Arrays.stream(besides).map(beside -> bundle(language, beside)).toList(),
                false);
    }

    /** What every front door says. */
    public static Messages in(Language language) {
        return of(language, Messages.class);
    }

    /**
     * The same, and the sentences of one front door: the bundle {@code messages} in the package of this class of it.
     */
    public static Messages in(Language language, Class<?> door) {
        return of(language, Messages.class, door);
    }

    /**
     * The same, for a medium that breaks lines where it likes: no line ends behind the hyphen of "e-mail". What is put
     * in stays as it is.
     */
    public Messages wrapped() {
        return new Messages(language, bundles, true);
    }

    private static ResourceBundle bundle(Language language, Class<?> beside) {
        return ResourceBundle.getBundle(
                beside.getPackageName() + BUNDLE, language.locale(), beside.getClassLoader(), NO_FALLBACK);
    }

    public Language language() {
        return language;
    }

    /** The sentence of this key, with these put in; a key that is not there is a bug. */
    public String text(String key, Object... arguments) {
        String sentence = sentence(key);
        String written = wrapped ? LONE_LETTER.matcher(sentence).replaceAll(UNBROKEN) : sentence;
        return new MessageFormat(written, language.locale()).format(arguments);
    }

    private String sentence(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sentence " + key + " in " + language.tag()))
                .getString(key);
    }

    private boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** A day as people of this language write it, its month by name. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.writing())
                .format(day);
    }

    /** All countries, by name. */
    public List<Country> countries() {
        return Countries.in(language);
    }

    /** The name of the country of this code, and the code. */
    public String country(String code) {
        String name = Countries.name(code, language);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    /** What a refusal with this code is called, in a few words. */
    public String title(Code code) {
        return text("title." + code.slug());
    }

    /** What a role of Partner Center is called. */
    public String role(Role role) {
        return text("role." + role.slug());
    }

    /** Why a request was turned down, and what to do. */
    public String refusal(Refusal refusal) {
        Object replaced = refusal.facts().get("replacedMpnId");
        return replaced == null ? plain(refusal) : plain(refusal) + ' ' + replacedNumber(replaced.toString());
    }

    /** That a valid MPN ID counts no more since another was given, and how to go back. */
    public String replacedNumber(String mpnId) {
        return text("common.mpn-replaced", mpnId);
    }

    private String plain(Refusal refusal) {
        Object standing = refusal.facts().get("standing");
        return standing == null || refusal.code() != Code.MPN_INVALID
                ? text(keyOf(refusal), facts(refusal.code(), refusal.facts()))
                : text(MPN_INVALID + standing, shown("mpnId", refusal.facts().getOrDefault("mpnId", "")))
                        + ' '
                        + text(MPN_INVALID + standing + WAY_OUT);
    }

    /**
     * All that refusals with this code are told in, each once: the sentence that tells least goes first.
     *
     * @param facts what is put in where a sentence quotes one
     */
    public List<String> explanations(Code code, Map<String, Object> facts) {
        Object[] put = facts(code, facts);
        String key = "refusal." + code.slug();
        Stream<String> sentences = Stream.of(Stream.of(key + WITHOUT, key).filter(this::has), words(key + '.'))
                .flatMap(keys -> keys)
                .map(each -> text(each, put));
        return Stream.concat(sentences, code == Code.MPN_INVALID ? standings(facts) : Stream.empty())
                .distinct()
                .toList();
    }

    private Stream<String> words(String beginning) {
        return bundles.stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .filter(key -> key.startsWith(beginning) && !key.endsWith(WITHOUT))
                .sorted();
    }

    /** A number that is not valid is so in several ways, each with a way out of its own. */
    private Stream<String> standings(Map<String, Object> facts) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.ACTIVE)
                .map(standing -> {
                    Map<String, Object> more = new HashMap<>(facts);
                    more.put("standing", standing.slug());
                    return refusal(new Refusal(Code.MPN_INVALID, more));
                });
    }

    /**
     * Some codes have several sentences, one for each word that a fact of theirs can be; or a second one, for when not
     * all of their facts may be told.
     */
    private String keyOf(Refusal refusal) {
        String key = "refusal." + refusal.code().slug();
        for (String fact : BY_WORD) {
            String ofWord = key + '.' + refusal.facts().get(fact);
            if (has(ofWord)) {
                return has(ofWord + WITHOUT) && !refusal.facts().containsKey("file") ? ofWord + WITHOUT : ofWord;
            }
        }
        boolean told = refusal.code().facts().stream()
                .filter(fact -> !BY_WORD.contains(fact) && !fact.equals("wayOut"))
                .allMatch(refusal.facts()::containsKey);
        return told || !has(key + WITHOUT) ? key : key + WITHOUT;
    }

    /** What a finding is called, in two or three words. */
    public String name(FindingCode code) {
        return text("finding." + code.slug() + ".name");
    }

    /** What was found on one account. */
    public String finding(Finding finding) {
        return switch (finding) {
            case Finding.UnknownTenant(var domain, var tenant) ->
                tenant.map(name -> text("finding.unknown-tenant.named", domain.ascii(), name))
                        .orElseGet(() -> text("finding.unknown-tenant.unnamed", domain.ascii()));
            case Finding.TenantMismatch(var tenant) ->
                tenant.map(name -> text("finding.tenant-mismatch.named", name))
                        .orElseGet(() -> text("finding.tenant-mismatch.unnamed"));
            case Finding.MpnInvalid(var mpnId, var standing) ->
                text(MPN_INVALID + standing.slug(), shown("mpnId", mpnId));
            case Finding.RegistryUnavailable(var system, var why) -> {
                Map<String, Object> facts = why.facts();
                yield text(
                        UNAVAILABLE + why.slug() + (why instanceof Unavailability.Withheld ? WITHOUT : ""),
                        system,
                        facts.getOrDefault("file", ""),
                        facts.getOrDefault("line", ""));
            }
            case Finding.NoOwner _, Finding.WorkEmailNeeded _, Finding.MpnMissing _ ->
                text("finding." + finding.code().slug() + ".what");
        };
    }

    /** What to do about findings of this code, in one sentence that stands for all of them. */
    public String wayOut(FindingCode code) {
        return text("finding." + code.slug() + WAY_OUT);
    }

    /** What to do about this very finding. */
    public String wayOut(Finding finding) {
        return switch (finding) {
            case Finding.MpnInvalid(var _, var standing) -> text(MPN_INVALID + standing.slug() + WAY_OUT);
            case Finding.TenantMismatch(var tenant)
            when tenant.isEmpty() -> text("finding.tenant-mismatch.todo.unnamed");
            case Finding.RegistryUnavailable(var _, var why) -> text(UNAVAILABLE + why.slug() + WAY_OUT);
            default -> wayOut(finding.code());
        };
    }

    private Object[] facts(Code code, Map<String, Object> facts) {
        return code.facts().stream()
                .map(name -> shown(name, facts.getOrDefault(name, "")))
                .toArray();
    }

    private Object shown(String name, Object fact) {
        return switch (fact) {
            case Collection<?> faults
            when name.equals("faults") -> faults.stream().map(this::fault).collect(Collectors.joining(" "));
            case String text when AS_TYPED.contains(name) -> VisibleText.revealed(text);
            case Collection<?> several -> several.stream().map(this::shown).collect(Collectors.joining(", "));
            case Map<?, ?> lacks when name.equals("lacks") -> lacking(lacks);
            case Number seconds when name.endsWith("Seconds") -> Math.ceilDiv(seconds.longValue(), 60L);
            default -> fact;
        };
    }

    private String lacking(Map<?, ?> lacks) {
        return lacks.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Collection<?> several && !several.isEmpty())
                .map(entry -> text("offer.lacks." + entry.getKey(), shown("", entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** One of several things that are wrong, told as a refusal of its own. */
    private String fault(Object one) {
        Map<String, Object> facts = new HashMap<>();
        if (one instanceof Map<?, ?> told) {
            told.forEach((name, fact) -> facts.put(String.valueOf(name), fact));
        }
        return Code.find(String.valueOf(facts.remove("code")))
                .map(code -> refusal(new Refusal(code, facts)))
                .orElse("");
    }

    /** Findings go by their names. */
    private String shown(Object one) {
        return one instanceof Map<?, ?> finding && finding.get("code") instanceof String code
                ? text("finding." + code + ".name")
                : String.valueOf(one);
    }
}
